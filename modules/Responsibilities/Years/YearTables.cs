using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Years;

internal sealed class YearClosingTable : IEntityTypeConfiguration<YearClosing>
{
    public void Configure(EntityTypeBuilder<YearClosing> builder)
    {
        builder.ToTable("responsibilities_years");
        builder.Ignore(closing => closing.Year);
        builder.HasIndex(closing => closing.StartYear).IsUnique();
    }
}

internal sealed class TableSnapshotTable : IEntityTypeConfiguration<TableSnapshot>
{
    public void Configure(EntityTypeBuilder<TableSnapshot> builder)
    {
        builder.ToTable("responsibilities_snapshots");
        builder.Property(snapshot => snapshot.FrozenBy).HasMaxLength(Signature.LongestName);
        builder.Property(snapshot => snapshot.ReopenedBy).HasMaxLength(Signature.LongestName);
        builder.Property(snapshot => snapshot.ReopenedWhy).HasMaxLength(ResponsibilityAction.LongestReason);
        builder.HasIndex(snapshot => new { snapshot.StartYear, snapshot.Number }).IsUnique();
    }
}

internal sealed class FrozenUnitTable : IEntityTypeConfiguration<FrozenUnit>
{
    public void Configure(EntityTypeBuilder<FrozenUnit> builder)
    {
        builder.ToTable("responsibilities_frozen_units");
        builder.HasKey(frozen => new { frozen.SnapshotId, frozen.UnitId });
        builder.HasIndex(frozen => frozen.UnitId);
    }
}
