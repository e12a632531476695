using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Accounts.SignOn;

internal sealed class SignOnSettingsConfiguration : IEntityTypeConfiguration<SignOnSettings>
{
    public void Configure(EntityTypeBuilder<SignOnSettings> builder)
    {
        builder.ToTable("accounts_sign_on_settings");
        builder.Property(settings => settings.Authority).HasMaxLength(SignOnSettings.MaxAuthorityLength);
        builder.Property(settings => settings.ClientId).HasMaxLength(SignOnSettings.MaxClientIdLength);
        builder.Property(settings => settings.ProtectedSecret).HasMaxLength(SignOnSettings.MaxProtectedSecretLength);
        builder.Property(settings => settings.Scopes).HasMaxLength(SignOnSettings.MaxScopesLength);
        builder.Property(settings => settings.EmailClaim).HasMaxLength(SignOnSettings.MaxClaimLength);
        builder.Property(settings => settings.NumberClaim).HasMaxLength(SignOnSettings.MaxClaimLength);
        builder.Property(settings => settings.ButtonLabel).HasMaxLength(SignOnSettings.MaxLabelLength);
    }
}

internal sealed class SignOnRuleConfiguration : IEntityTypeConfiguration<SignOnRule>
{
    public void Configure(EntityTypeBuilder<SignOnRule> builder)
    {
        builder.ToTable("accounts_sign_on_rules");
        builder.Property(rule => rule.Claim).HasMaxLength(SignOnSettings.MaxClaimLength);
        builder.Property(rule => rule.Value).HasMaxLength(SignOnRule.MaxValueLength);
        const string few = "There are few rules.";
        builder.RefersToUnit(rule => rule.UnitId).WithoutIndex(few);
        builder.RefersToAccount(rule => rule.DecidedBy).WithoutIndex(few);
        builder.NotExported("A rule is about others; the copy has the change of whoever made it.");
    }
}

internal sealed class SignOnLinkConfiguration : IEntityTypeConfiguration<SignOnLink>
{
    public void Configure(EntityTypeBuilder<SignOnLink> builder)
    {
        builder.ToTable("accounts_sign_on_links");
        builder.Property(link => link.Issuer).HasMaxLength(SignOnSettings.MaxAuthorityLength);
        builder.Property(link => link.Subject).HasMaxLength(SignOnLink.MaxSubjectLength);
        builder.Property(link => link.Label).HasMaxLength(170);
        builder.HasIndex(link => new { link.Issuer, link.Subject }).IsUnique();
        builder.HasIndex(link => new { link.AccountId, link.Issuer }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId);
        builder.RefersToAccount(link => link.AccountId);
        builder.ExportedIn("accounts", "campusIdentities");
    }
}

internal sealed class SignOnRefusalConfiguration : IEntityTypeConfiguration<SignOnRefusal>
{
    public void Configure(EntityTypeBuilder<SignOnRefusal> builder)
    {
        builder.ToTable("accounts_sign_on_refusals");
        builder.Property(refusal => refusal.Attempt).HasMaxLength(64);
        builder.HasIndex(refusal => refusal.Attempt).IsUnique();
    }
}
