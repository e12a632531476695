using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.YearLocks;

internal sealed class YearClosingConfiguration : IEntityTypeConfiguration<YearClosing>
{
    public void Configure(EntityTypeBuilder<YearClosing> builder)
    {
        builder.ToTable("responsibilities_years");
        builder.Ignore(closing => closing.Year);
        builder.HasIndex(closing => closing.StartYear).IsUnique();
    }
}
