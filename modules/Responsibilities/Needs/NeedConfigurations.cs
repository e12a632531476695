using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.History;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Needs;

internal sealed class NeedConfiguration : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.ToTable("responsibilities_needs");
        builder.Property(need => need.Title).HasMaxLength(NeedDetails.MaxTitleLength);
        builder.Property(need => need.Text).HasMaxLength(NeedDetails.MaxTextLength);
        builder.Property(need => need.Circle).HasMaxLength(NeedDetails.MaxCircleLength);
        builder.Property(need => need.Answer).HasMaxLength(Need.MaxMessageLength);

        // Indexes for the needs to answer in some units by due date, the needs of one raiser, the needs that an action answers, and the
        // nightly check for overdue needs.
        builder.HasIndex(need => new { need.UnitId, need.Status, need.DueOn, need.Id }).HasDatabaseName("IX_responsibilities_needs_by_unit");
        builder.HasIndex(need => new { need.Status, need.DueOn, need.Id }).HasDatabaseName("IX_responsibilities_needs_by_status");
        builder.HasIndex(need => new { need.RaiserId, need.DueOn, need.Id }).HasDatabaseName("IX_responsibilities_needs_by_raiser");
        builder.HasIndex(need => need.ActionId);
        builder.HasIndex(need => need.FromUnitId);

        // This index alone answers the indicators of mentors, peer mentors and circles.
        builder.HasIndex(need => new { need.AcademicYear, need.RaisedAs, need.FromUnitId, need.Status, need.RaisedOn, need.AnsweredOn, need.RaiserId })
            .HasDatabaseName("IX_responsibilities_needs_counted");
        builder.HasMany(need => need.History).WithOne().HasForeignKey(entry => entry.NeedId).HasConstraintName("FK_responsibilities_need_history_need");
        builder.HasOne<ResponsibilityAction>().WithMany().HasForeignKey(need => need.ActionId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("FK_responsibilities_needs_action");
        builder.RefersToPerson(need => need.RaiserId);
        builder.RefersToUnit(need => need.UnitId);
        builder.RefersToUnit(need => need.FromUnitId);
        builder.ExportedIn("responsibilities", "needs");
    }
}

internal sealed class NeedHistoryEntryConfiguration : HistoryEntryConfiguration<NeedHistoryEntry, NeedVerb>
{
    public override void Configure(EntityTypeBuilder<NeedHistoryEntry> builder)
    {
        base.Configure(builder);
        builder.ToTable("responsibilities_need_history");
        builder.Property(entry => entry.Why).HasMaxLength(Need.MaxMessageLength);
        builder.HasIndex(entry => new { entry.NeedId, entry.At });
        builder.ExportedIn("responsibilities", "needSteps");
    }
}

internal sealed class NeedSettingsConfiguration : IEntityTypeConfiguration<NeedSettings>
{
    public void Configure(EntityTypeBuilder<NeedSettings> builder) => builder.ToTable("responsibilities_need_settings");
}
