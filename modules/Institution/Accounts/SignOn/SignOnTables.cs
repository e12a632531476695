using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Accounts.SignOn;

internal sealed class SignOnSettingsTable : IEntityTypeConfiguration<SignOnSettings>
{
    public void Configure(EntityTypeBuilder<SignOnSettings> builder)
    {
        builder.ToTable("institution_sign_on_settings");
        builder.Property(settings => settings.Authority).HasMaxLength(SignOnSettings.LongestAuthority);
        builder.Property(settings => settings.ClientId).HasMaxLength(SignOnSettings.LongestClientId);
        builder.Property(settings => settings.ProtectedSecret).HasMaxLength(SignOnSettings.LongestProtectedSecret);
        builder.Property(settings => settings.Scopes).HasMaxLength(SignOnSettings.LongestScopes);
        builder.Property(settings => settings.EmailClaim).HasMaxLength(SignOnSettings.LongestClaim);
        builder.Property(settings => settings.NumberClaim).HasMaxLength(SignOnSettings.LongestClaim);
        builder.Property(settings => settings.ButtonLabel).HasMaxLength(SignOnSettings.LongestLabel);
    }
}

internal sealed class SignOnRuleTable : IEntityTypeConfiguration<SignOnRule>
{
    public void Configure(EntityTypeBuilder<SignOnRule> builder)
    {
        builder.ToTable("institution_sign_on_rules");
        builder.Property(rule => rule.Claim).HasMaxLength(SignOnSettings.LongestClaim);
        builder.Property(rule => rule.Value).HasMaxLength(SignOnRule.LongestValue);
    }
}

internal sealed class SignOnLinkTable : IEntityTypeConfiguration<SignOnLink>
{
    public void Configure(EntityTypeBuilder<SignOnLink> builder)
    {
        builder.ToTable("institution_sign_on_links");
        builder.Property(link => link.Issuer).HasMaxLength(SignOnSettings.LongestAuthority);
        builder.Property(link => link.Subject).HasMaxLength(SignOnLink.LongestSubject);
        builder.Property(link => link.Label).HasMaxLength(170);
        builder.HasIndex(link => new { link.Issuer, link.Subject }).IsUnique();
        builder.HasIndex(link => new { link.AccountId, link.Issuer }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId);
    }
}

internal sealed class SignOnRefusalTable : IEntityTypeConfiguration<SignOnRefusal>
{
    public void Configure(EntityTypeBuilder<SignOnRefusal> builder)
    {
        builder.ToTable("institution_sign_on_refusals");
        builder.Property(refusal => refusal.Attempt).HasMaxLength(64);
        builder.HasIndex(refusal => refusal.Attempt).IsUnique();
    }
}
