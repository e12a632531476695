using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Bulk;

internal sealed class BulkChangeTable : IEntityTypeConfiguration<BulkChange>
{
    public void Configure(EntityTypeBuilder<BulkChange> builder)
    {
        builder.ToTable("responsibilities_bulk_changes");
        builder.Property(change => change.ByName).HasMaxLength(Signature.LongestName);
        builder.HasIndex(change => change.AccountId);
        builder.HasMany(change => change.Lines).WithOne().HasForeignKey(line => line.BulkId).HasConstraintName("FK_responsibilities_bulk_lines_change");
        builder.Navigation(change => change.Lines).AutoInclude();
    }
}

internal sealed class BulkLineTable : IEntityTypeConfiguration<BulkLine>
{
    public void Configure(EntityTypeBuilder<BulkLine> builder)
    {
        builder.ToTable("responsibilities_bulk_lines");
        builder.HasKey(line => line.Id);
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Title).HasMaxLength(ActionFacts.LongestTitle);
        builder.Property(line => line.Note).HasMaxLength(BulkLine.LongestNote);
        builder.Property(line => line.Before).HasMaxLength(BulkLine.LongestBefore);
        builder.HasIndex(line => line.BulkId);
    }
}
