using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.History;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Actions;

internal sealed class ResponsibilityActionConfiguration : IEntityTypeConfiguration<ResponsibilityAction>
{
    public void Configure(EntityTypeBuilder<ResponsibilityAction> builder)
    {
        builder.ToTable("responsibilities_actions");
        builder.Ignore(action => action.Owner);
        builder.Ignore(action => action.Dates);
        builder.Ignore(action => action.Cost);
        builder.Ignore(action => action.Checklist);
        builder.Property(action => action.Title).HasMaxLength(ActionDetails.MaxTitleLength);
        builder.Property(action => action.Description).HasMaxLength(ActionDetails.MaxDescriptionLength);
        builder.Property(action => action.Reason).HasMaxLength(ResponsibilityAction.MaxReasonLength);
        builder.Property(action => action.Outcome).HasMaxLength(ResponsibilityAction.MaxOutcomeLength);

        // Lists are ordered by due date within a year: for all units, for some units, and for one owner. The last index serves the counts
        // by kind.
        builder.HasIndex(action => new { action.AcademicYear, action.Due, action.Id }).HasDatabaseName("IX_responsibilities_actions_by_year");
        builder.HasIndex(action => new { action.UnitId, action.AcademicYear, action.Due, action.Id }).HasDatabaseName("IX_responsibilities_actions_by_unit");
        builder.HasIndex(action => new { action.OwnerId, action.Due, action.Id }).HasDatabaseName("IX_responsibilities_actions_by_owner");
        builder.HasIndex(action => new { action.Kind, action.AcademicYear, action.UnitId, action.Status, action.CompletedOn }).HasDatabaseName("IX_responsibilities_actions_by_kind");

        // The default gives the rows that existed before this column a value.
        builder.Property(action => action.IsRecurring).HasDefaultValue(false);
        builder.HasIndex(action => action.ContinuedById);
        // The priority pages count the actions of one priority, and the priority indicator counts the actions linked to any.
        builder.HasIndex(action => new { action.PriorityId, action.AcademicYear, action.Status, action.Due }).HasDatabaseName("IX_responsibilities_actions_by_priority");
        builder.HasIndex(action => new { action.AcademicYear, action.UnitId, action.Status, action.PriorityId }).HasDatabaseName("IX_responsibilities_actions_linked");

        builder.HasMany(action => action.Codes).WithOne().HasForeignKey(served => served.ActionId).HasConstraintName("FK_responsibilities_action_responsibilities_action");
        builder.HasMany(action => action.Helpers).WithOne().HasForeignKey(helper => helper.ActionId).HasConstraintName("FK_responsibilities_action_helpers_action");
        builder.HasMany(action => action.History).WithOne().HasForeignKey(entry => entry.ActionId).HasConstraintName("FK_responsibilities_action_history_action");
        builder.HasMany(action => action.Evidence).WithOne().HasForeignKey(item => item.ActionId).HasConstraintName("FK_responsibilities_action_evidence_action");
        builder.HasOne(action => action.Policy).WithOne(policy => policy.Action).HasForeignKey<PolicyProposal>(policy => policy.ActionId).HasConstraintName("FK_responsibilities_policy_proposals_action").IsRequired();
        builder.HasOne(action => action.Support).WithOne(support => support.Action).HasForeignKey<SupportRequest>(support => support.ActionId).HasConstraintName("FK_responsibilities_support_requests_action").IsRequired();
        builder.HasMany(action => action.Partners).WithOne().HasForeignKey(partner => partner.ActionId).HasConstraintName("FK_responsibilities_remedy_partners_action");
        builder.HasMany(action => action.Tasks).WithOne().HasForeignKey(task => task.ActionId).HasConstraintName("FK_responsibilities_action_tasks_action");
        builder.HasMany(action => action.Comments).WithOne().HasForeignKey(comment => comment.ActionId).HasConstraintName("FK_responsibilities_action_comments_action");

        // Every method keeps these rows in sync with the action, and access depends on the helpers, so an action is always loaded with
        // them.
        builder.Navigation(action => action.Codes).AutoInclude();
        builder.Navigation(action => action.Helpers).AutoInclude();
        builder.Navigation(action => action.Policy).AutoInclude();
        builder.Navigation(action => action.Support).AutoInclude();
        builder.Navigation(action => action.Partners).AutoInclude();
        builder.Navigation(action => action.Tasks).AutoInclude();
        builder.RefersToPerson(action => action.OwnerId);
        builder.RefersToUnit(action => action.UnitId);
        builder.RefersToNobody(action => action.ContinuedById, "The action that continues this one.");
        builder.ExportedIn("responsibilities", "ownActions");
    }
}

internal sealed class ActionResponsibilityConfiguration : IEntityTypeConfiguration<ActionResponsibility>
{
    public void Configure(EntityTypeBuilder<ActionResponsibility> builder)
    {
        builder.ToTable("responsibilities_action_responsibilities");
        builder.HasKey(served => new { served.ActionId, served.Code });
        builder.Property(served => served.Code).HasMaxLength(Catalogue.CatalogueEntry.MaxCodeLength);

        // The matrix counts from these indexes alone, without reading the rows: one for the whole institution, one for some units.
        builder.HasIndex(served => new { served.AcademicYear, served.Code, served.Status, served.CompletedMonth, served.Due, served.UnitId })
            .HasDatabaseName("IX_responsibilities_action_responsibilities_by_year");
        builder.HasIndex(served => new { served.UnitId, served.AcademicYear, served.Code, served.Status, served.CompletedMonth, served.Due })
            .HasDatabaseName("IX_responsibilities_action_responsibilities_by_unit");
        builder.RefersToUnit(served => served.UnitId).DoesNotCountAsUse("A copy of the action's unit, which counts.");
    }
}

internal sealed class ActionHelperConfiguration : IEntityTypeConfiguration<ActionHelper>
{
    public void Configure(EntityTypeBuilder<ActionHelper> builder)
    {
        builder.ToTable("responsibilities_action_helpers");
        builder.HasKey(helper => new { helper.ActionId, helper.PersonId });
        builder.HasIndex(helper => helper.PersonId);
        builder.RefersToPerson(helper => helper.PersonId);
        builder.ExportedIn("responsibilities", "helpedActions");
    }
}

internal sealed class ActionHistoryEntryConfiguration : HistoryEntryConfiguration<ActionHistoryEntry, ActionVerb>
{
    public override void Configure(EntityTypeBuilder<ActionHistoryEntry> builder)
    {
        base.Configure(builder);
        builder.ToTable("responsibilities_action_history");
        builder.HasIndex(entry => new { entry.ActionId, entry.At });
        builder.ExportedIn("responsibilities", "steps");
    }
}

internal sealed class ActionEvidenceConfiguration : IEntityTypeConfiguration<ActionEvidence>
{
    public void Configure(EntityTypeBuilder<ActionEvidence> builder)
    {
        builder.ToTable("responsibilities_action_evidence");
        builder.HasKey(item => item.Id);
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Title).HasMaxLength(ActionEvidence.MaxTitleLength);
        builder.Property(item => item.Url).HasMaxLength(ActionEvidence.MaxUrlLength);
        builder.Property(item => item.Name).HasMaxLength(Actor.MaxNameLength);
        builder.HasIndex(item => new { item.ActionId, item.At });
        builder.HasIndex(item => item.PersonId);
        builder.RefersToPerson(item => item.PersonId, nameBeside: item => item.Name);
        builder.ExportedIn("responsibilities", "evidence");
    }
}

internal sealed class ActionCommentConfiguration : IEntityTypeConfiguration<ActionComment>
{
    public void Configure(EntityTypeBuilder<ActionComment> builder)
    {
        builder.ToTable("responsibilities_action_comments");
        builder.HasKey(comment => comment.Id);
        builder.Property(comment => comment.Id).ValueGeneratedNever();
        builder.Property(comment => comment.Text).HasMaxLength(ActionComment.MaxTextLength);
        builder.Property(comment => comment.Name).HasMaxLength(Actor.MaxNameLength);
        builder.HasIndex(comment => new { comment.ActionId, comment.At });
        builder.HasIndex(comment => comment.PersonId);
        builder.RefersToPerson(comment => comment.PersonId, nameBeside: comment => comment.Name);
        builder.ExportedIn("responsibilities", "comments");
    }
}
