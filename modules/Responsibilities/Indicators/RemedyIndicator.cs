using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Units;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// CDO-PER-4, joint remedies: the number of needs answered by a joint remedy, and the share whose remedy is finished. They count in the
/// unit and year of the remedy, not of the need.
/// </summary>
internal sealed class RemedyIndicator(FacultyDevDbContext db, TimeProvider time) : CompletionIndicator("CDO-PER-4", ActionKind.JointRemedy, time)
{
    protected override IQueryable<bool> IsCompleted(IndicatorScope scope)
    {
        var asOf = scope.AsOf;
        return
            from action in db.Set<ResponsibilityAction>()
                .Where(action => action.Kind == ActionKind.JointRemedy && action.AcademicYear == scope.Year.StartYear && action.Status != ActionStatus.Dropped)
                .InUnits(scope.Units, action => action.UnitId)
            join need in db.Set<Need>() on action.Id equals need.ActionId
            where need.AnsweredOn <= asOf
            select action.CompletedOn != null && action.CompletedOn <= asOf;
    }
}
