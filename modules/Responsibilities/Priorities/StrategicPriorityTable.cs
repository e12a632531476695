using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Priorities;

internal sealed class StrategicPriorityTable : IEntityTypeConfiguration<StrategicPriority>
{
    public void Configure(EntityTypeBuilder<StrategicPriority> builder)
    {
        builder.ToTable("responsibilities_priorities");
        builder.Ignore(priority => priority.Facts);
        builder.Property(priority => priority.Title).HasMaxLength(PriorityFacts.LongestTitle);
        builder.Property(priority => priority.Description).HasMaxLength(PriorityFacts.LongestDescription);
        builder.Property(priority => priority.ClosedWhy).HasMaxLength(StrategicPriority.LongestReason);
        builder.HasIndex(priority => new { priority.UnitId, priority.Position });
        builder.HasIndex(priority => priority.ParentId);
    }
}
