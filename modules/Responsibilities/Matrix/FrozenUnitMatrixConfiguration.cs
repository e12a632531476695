using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Matrix;

internal sealed class FrozenUnitMatrixConfiguration : IEntityTypeConfiguration<FrozenUnitMatrix>
{
    public void Configure(EntityTypeBuilder<FrozenUnitMatrix> builder)
    {
        builder.ToTable("responsibilities_frozen_units");
        builder.HasKey(frozen => new { frozen.SnapshotId, frozen.UnitId });
        builder.HasIndex(frozen => frozen.UnitId);
        builder.RefersToUnit(frozen => frozen.UnitId);
    }
}
