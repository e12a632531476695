using FacultyDev.Kernel.PersonalData;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Accounts.Passkeys;

/// <summary>
/// Maps Identity's passkeys to plain columns instead of JSON, so that the table is the same on both databases and readable.
/// </summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("accounts_passkeys");
        builder.HasKey(passkey => passkey.CredentialId);
        // WebAuthn section 4: a credential id has at most 1023 bytes.
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1023);
        builder.HasIndex(passkey => passkey.UserId);
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId);
        builder.OwnsOne(passkey => passkey.Data, data =>
        {
            data.Property(value => value.PublicKey).HasColumnName("PublicKey");
            data.Property(value => value.Name).HasColumnName("Name").HasMaxLength(MyPasskeys.MaxNameLength);
            // SQLite cannot compare DateTimeOffset values, so the column stores UTC ticks.
            data.Property(value => value.CreatedAt).HasColumnName("CreatedAt").HasConversion(
                at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
            data.Property(value => value.SignCount).HasColumnName("SignCount");
            data.Property(value => value.Transports).HasColumnName("Transports").HasMaxLength(200).HasConversion(
                list => list == null ? null : string.Join(',', list),
                line => line == null ? null : line.Split(',', StringSplitOptions.RemoveEmptyEntries),
                ValueComparer.CreateDefault<string[]?>(favorStructuralComparisons: true));
            data.Property(value => value.IsUserVerified).HasColumnName("IsUserVerified");
            data.Property(value => value.IsBackupEligible).HasColumnName("IsBackupEligible");
            data.Property(value => value.IsBackedUp).HasColumnName("IsBackedUp");
            data.Property(value => value.AttestationObject).HasColumnName("AttestationObject");
            data.Property(value => value.ClientDataJson).HasColumnName("ClientDataJson");
        });
        builder.Navigation(passkey => passkey.Data).IsRequired();
        builder.RefersToAccount(passkey => passkey.UserId);
        builder.ExportedIn("accounts", "passkeys");
    }
}
