using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Views;

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("responsibilities_saved_filters");
        builder.Ignore(filter => filter.Path);
        builder.Property(filter => filter.Name).HasMaxLength(SavedFilter.MaxNameLength);
        builder.Property(filter => filter.Owner).HasMaxLength(Actor.MaxNameLength);
        builder.Property(filter => filter.Query).HasMaxLength(SavedFilter.MaxQueryLength);
        builder.HasIndex(filter => new { filter.AccountId, filter.Name });
        builder.HasIndex(filter => filter.SharedUnitId);
        // Nobody but the person sees a filter that is not shared with a unit.
        builder.RefersToAccount(filter => filter.AccountId, nameBeside: filter => filter.Owner).DeletesRow(filter => filter.SharedUnitId == null);
        builder.RefersToUnit(filter => filter.SharedUnitId);
        builder.RefersToNobody(filter => filter.Name, "The name of the filter.");
        builder.ExportedIn("responsibilities", "savedFilters");
    }
}
