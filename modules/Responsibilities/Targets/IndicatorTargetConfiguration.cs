using FacultyDev.Kernel.PersonalData;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Targets;

internal sealed class IndicatorTargetConfiguration : IEntityTypeConfiguration<IndicatorTarget>
{
    public void Configure(EntityTypeBuilder<IndicatorTarget> builder)
    {
        builder.ToTable("responsibilities_targets");
        builder.Property(target => target.Code).HasMaxLength(CatalogueEntry.MaxCodeLength);
        builder.HasIndex(target => new { target.UnitId, target.StartYear, target.Code }).IsUnique();
        builder.RefersToUnit(target => target.UnitId);
    }
}
