using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Accounts.TwoFactor;

internal sealed class AuthenticatorConfiguration : IEntityTypeConfiguration<Authenticator>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.ToTable("accounts_authenticators");
        builder.HasKey(authenticator => authenticator.AccountId);
        builder.Property(authenticator => authenticator.AccountId).ValueGeneratedNever();
        builder.Property(authenticator => authenticator.ProtectedKey).HasMaxLength(400);
        builder.HasOne<Account>().WithMany().HasForeignKey(authenticator => authenticator.AccountId);
        builder.RefersToAccount(authenticator => authenticator.AccountId);
        builder.NotExported("A secret; the account says whether two-factor is on.");
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("accounts_recovery_codes");
        builder.HasKey(code => code.Id);
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.Property(code => code.Hash).HasMaxLength(64);
        builder.HasIndex(code => new { code.AccountId, code.Hash }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(code => code.AccountId);
        builder.RefersToAccount(code => code.AccountId);
        builder.NotExported("The hash of a secret.");
    }
}
