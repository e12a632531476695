using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Accounts.Security;

internal sealed class SecurityEventConfiguration : IEntityTypeConfiguration<SecurityEvent>
{
    public void Configure(EntityTypeBuilder<SecurityEvent> builder)
    {
        builder.ToTable("accounts_security_events");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Address).HasMaxLength(64);
        builder.Property(entry => entry.Agent).HasMaxLength(SecurityEvent.MaxAgentLength);
        builder.Property(entry => entry.DeviceMark).HasMaxLength(64);
        builder.Property(entry => entry.Detail).HasMaxLength(SecurityEvent.MaxDetailLength);
        builder.HasIndex(entry => new { entry.AccountId, entry.Id });
        builder.HasIndex(entry => new { entry.AccountId, entry.DeviceMark });
        builder.HasIndex(entry => entry.At);
        builder.HasOne<Account>().WithMany().HasForeignKey(entry => entry.AccountId);
        builder.RefersToAccount(entry => entry.AccountId);
        builder.ExportedIn("accounts", "signInLog");
    }
}
