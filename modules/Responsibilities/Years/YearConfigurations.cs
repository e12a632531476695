using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Years;

internal sealed class MatrixSnapshotConfiguration : IEntityTypeConfiguration<MatrixSnapshot>
{
    public void Configure(EntityTypeBuilder<MatrixSnapshot> builder)
    {
        builder.ToTable("responsibilities_matrix_snapshots");
        builder.Property(snapshot => snapshot.FrozenBy).HasMaxLength(Actor.MaxNameLength);
        builder.Property(snapshot => snapshot.ReopenedBy).HasMaxLength(Actor.MaxNameLength);
        builder.Property(snapshot => snapshot.ReopenedWhy).HasMaxLength(ResponsibilityAction.MaxReasonLength);
        builder.HasIndex(snapshot => new { snapshot.StartYear, snapshot.Number }).IsUnique();
        const string few = "There are few snapshots.";
        builder.RefersToPerson(snapshot => snapshot.FrozenById, nameBeside: snapshot => snapshot.FrozenBy).WithoutIndex(few);
        builder.RefersToPerson(snapshot => snapshot.ReopenedById, nameBeside: snapshot => snapshot.ReopenedBy).WithoutIndex(few);
        builder.NotExported("A snapshot is about the institution; the copy has the change of whoever closed the year.");
    }
}
