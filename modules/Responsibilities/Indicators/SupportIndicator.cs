using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Units;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// MPR-ORG-3, arguing for time and money: the number of support requests made to leadership, and the share granted in full or in part.
/// Requests that are still being prepared are not counted.
/// </summary>
internal sealed class SupportIndicator(FacultyDevDbContext db, TimeProvider time) : CompletionIndicator("MPR-ORG-3", ActionKind.SupportRequest, time)
{
    protected override IQueryable<bool> IsCompleted(IndicatorScope scope)
    {
        var asOf = scope.AsOf;
        return db.Set<SupportRequest>()
            .Where(support => support.AcademicYear == scope.Year.StartYear && support.Status != ActionStatus.Dropped && support.AskedOn <= asOf)
            .InUnits(scope.Units, support => support.UnitId)
            .Select(support => (support.Stage == SupportStage.Granted || support.Stage == SupportStage.PartlyGranted) && support.AnsweredOn <= asOf);
    }
}
