using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Priorities;

internal sealed class StrategicPriorityConfiguration : IEntityTypeConfiguration<StrategicPriority>
{
    public void Configure(EntityTypeBuilder<StrategicPriority> builder)
    {
        builder.ToTable("responsibilities_priorities");
        builder.Ignore(priority => priority.Details);
        builder.Property(priority => priority.Title).HasMaxLength(PriorityDetails.MaxTitleLength);
        builder.Property(priority => priority.Description).HasMaxLength(PriorityDetails.MaxDescriptionLength);
        builder.Property(priority => priority.ClosedWhy).HasMaxLength(StrategicPriority.MaxReasonLength);
        builder.HasIndex(priority => new { priority.UnitId, priority.Position });
        builder.HasIndex(priority => priority.ParentId);
        builder.RefersToUnit(priority => priority.UnitId);
        builder.RefersToNobody(priority => priority.ParentId, "A priority of the institution.");
    }
}
