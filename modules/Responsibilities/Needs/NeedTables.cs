using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Needs;

internal sealed class NeedTable : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.ToTable("responsibilities_needs");
        builder.Property(need => need.Title).HasMaxLength(NeedDraft.LongestTitle);
        builder.Property(need => need.Text).HasMaxLength(NeedDraft.LongestText);
        builder.Property(need => need.Circle).HasMaxLength(NeedDraft.LongestCircle);
        builder.Property(need => need.Answer).HasMaxLength(Need.LongestWords);

        // To answer in some units, by due date; what one raised; what an action answers; what the night looks for.
        builder.HasIndex(need => new { need.UnitId, need.Status, need.DueOn, need.Id }).HasDatabaseName("IX_responsibilities_needs_by_unit");
        builder.HasIndex(need => new { need.Status, need.DueOn, need.Id }).HasDatabaseName("IX_responsibilities_needs_by_status");
        builder.HasIndex(need => new { need.RaiserId, need.DueOn, need.Id }).HasDatabaseName("IX_responsibilities_needs_by_raiser");
        builder.HasIndex(need => need.ActionId);
        builder.HasIndex(need => need.FromUnitId);

        // The indicators of mentors, peers and circles are counted from this index alone.
        builder.HasIndex(need => new { need.AcademicYear, need.RaisedAs, need.FromUnitId, need.Status, need.RaisedOn, need.AnsweredOn, need.RaiserId })
            .HasDatabaseName("IX_responsibilities_needs_counted");
        builder.HasMany(need => need.Steps).WithOne().HasForeignKey(step => step.NeedId).HasConstraintName("FK_responsibilities_need_history_need");
        builder.HasOne<ResponsibilityAction>().WithMany().HasForeignKey(need => need.ActionId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("FK_responsibilities_needs_action");
    }
}

internal sealed class NeedStepTable : IEntityTypeConfiguration<NeedStep>
{
    public void Configure(EntityTypeBuilder<NeedStep> builder)
    {
        builder.ToTable("responsibilities_need_history");
        builder.HasKey(step => step.Id);
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.Property(step => step.Name).HasMaxLength(Signature.LongestName);
        builder.Property(step => step.Why).HasMaxLength(Need.LongestWords);
        builder.Property(step => step.Before).HasMaxLength(NeedStep.LongestValue);
        builder.Property(step => step.After).HasMaxLength(NeedStep.LongestValue);
        builder.HasIndex(step => new { step.NeedId, step.At });
        builder.HasIndex(step => step.PersonId);
    }
}

internal sealed class NeedSettingsTable : IEntityTypeConfiguration<NeedSettings>
{
    public void Configure(EntityTypeBuilder<NeedSettings> builder) => builder.ToTable("responsibilities_need_settings");
}
