using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// CDO-ORG-3, shaping the culture: the number of finished culture actions, out of those planned. The trend of the climate survey items,
/// which belongs to this indicator, is not included until needs assessments provide it; the indicator's page says so.
/// </summary>
internal sealed class CultureIndicator(FacultyDevDbContext db, Clock clock) : CompletionIndicator(Code, ActionKind.CultureAction, clock)
{
    public const string Code = "CDO-ORG-3";

    protected override IQueryable<CountedRecord> Records(AcademicYear year, DateOnly asOf) => db.Set<ResponsibilityAction>()
        .Where(action => action.Kind == ActionKind.CultureAction && action.AcademicYear == year.StartYear && action.Status != ActionStatus.Dropped)
        .Select(action => new CountedRecord { UnitId = action.UnitId, IsCompleted = action.CompletedOn != null && action.CompletedOn <= asOf });

    protected override IndicatorValue Value(int ended, int all, DateTime now, string drillDown) =>
        new(IndicatorUnit.Count, ended, ended, all, now, drillDown);
}
