using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Views;

internal sealed class SavedFilterTable : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("responsibilities_saved_filters");
        builder.Ignore(filter => filter.Path);
        builder.Property(filter => filter.Name).HasMaxLength(SavedFilter.LongestName);
        builder.Property(filter => filter.Owner).HasMaxLength(Actions.Signature.LongestName);
        builder.Property(filter => filter.Query).HasMaxLength(SavedFilter.LongestQuery);
        builder.HasIndex(filter => new { filter.AccountId, filter.Name });
        builder.HasIndex(filter => filter.SharedUnitId);
    }
}
