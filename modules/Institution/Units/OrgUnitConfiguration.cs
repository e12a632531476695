using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Units;

internal sealed class OrgUnitConfiguration : IEntityTypeConfiguration<OrgUnit>
{
    public void Configure(EntityTypeBuilder<OrgUnit> builder)
    {
        builder.ToTable("institution_units");
        builder.Property(unit => unit.Code).HasMaxLength(OrgUnit.MaxCodeLength);
        builder.Property(unit => unit.Name).HasMaxLength(OrgUnit.MaxNameLength);
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasIndex(unit => unit.ParentId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(unit => unit.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.RefersToUnit(unit => unit.Id).DoesNotCountAsUse("It is the unit.");
        builder.RefersToUnit(unit => unit.ParentId);
    }
}
