using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.BulkEdit;

internal sealed class BulkChangeConfiguration : IEntityTypeConfiguration<BulkChange>
{
    public void Configure(EntityTypeBuilder<BulkChange> builder)
    {
        builder.ToTable("responsibilities_bulk_changes");
        builder.Property(change => change.ByName).HasMaxLength(Actor.MaxNameLength);
        builder.HasIndex(change => change.AccountId);
        builder.HasMany(change => change.Lines).WithOne().HasForeignKey(line => line.BulkId).HasConstraintName("FK_responsibilities_bulk_lines_change");
        builder.Navigation(change => change.Lines).AutoInclude();
        builder.RefersToAccount(change => change.AccountId, nameBeside: change => change.ByName);
        builder.ExportedIn("responsibilities", "bulkChanges");
    }
}

internal sealed class BulkLineConfiguration : IEntityTypeConfiguration<BulkLine>
{
    public void Configure(EntityTypeBuilder<BulkLine> builder)
    {
        builder.ToTable("responsibilities_bulk_lines");
        builder.HasKey(line => line.Id);
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Title).HasMaxLength(ActionDetails.MaxTitleLength);
        builder.Property(line => line.Note).HasMaxLength(BulkLine.MaxNoteLength);
        builder.Property(line => line.Before).HasMaxLength(BulkLine.MaxBeforeLength);
        builder.HasIndex(line => line.BulkId);
    }
}
