using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Kernel.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("kernel_audit_entries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.Address).HasMaxLength(64);
        builder.Property(entry => entry.Kind).HasMaxLength(80);
        builder.Property(entry => entry.Label).HasMaxLength(200);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.RecordId, entry.At });
        builder.HasIndex(entry => new { entry.ActorName, entry.At });
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
        builder.HasIndex(entry => new { entry.Kind, entry.At });
        builder.RefersToAccount(entry => entry.ActorId, nameBeside: entry => entry.ActorName).Clears(entry => entry.Address);
        builder.RefersToPerson(entry => entry.RecordId, nameBeside: entry => entry.Label).DoesNotCountAsUse("Every record has entries.");
        builder.ExportedIn("platform", "changesByMe", "changesToMyRecord");
    }
}
