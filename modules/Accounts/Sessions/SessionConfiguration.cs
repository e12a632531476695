using FacultyDev.Accounts.Security;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Accounts.Sessions;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("accounts_sessions");
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Address).HasMaxLength(64);
        builder.Property(session => session.Agent).HasMaxLength(SecurityEvent.MaxAgentLength);
        builder.Ignore(session => session.HasTwoFactor);
        builder.HasIndex(session => session.AccountId);
        builder.HasIndex(session => session.LastSeenAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
        builder.RefersToAccount(session => session.AccountId);
        builder.ExportedIn("accounts", "sessions");
    }
}
