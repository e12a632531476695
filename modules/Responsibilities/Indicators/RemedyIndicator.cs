using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// CDO-PER-4, joint remedies: the number of needs answered by a joint remedy, and the share whose remedy is finished. They count in the
/// unit and year of the remedy, not of the need.
/// </summary>
internal sealed class RemedyIndicator(FacultyDevDbContext db, Clock clock) : CompletionIndicator("CDO-PER-4", ActionKind.JointRemedy, clock)
{
    protected override IQueryable<CountedRecord> Records(AcademicYear year, DateOnly asOf) =>
        from action in db.Set<ResponsibilityAction>()
        join need in db.Set<Need>() on action.Id equals need.ActionId
        where action.Kind == ActionKind.JointRemedy && action.AcademicYear == year.StartYear && action.Status != ActionStatus.Dropped && need.AnsweredOn <= asOf
        select new CountedRecord { UnitId = action.UnitId, IsCompleted = action.CompletedOn != null && action.CompletedOn <= asOf };
}
