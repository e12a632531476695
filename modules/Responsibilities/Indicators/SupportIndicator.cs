using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// MPR-ORG-3, arguing for time and money: the number of support requests made to leadership, and the share granted in full or in part.
/// Requests that are still being prepared are not counted.
/// </summary>
internal sealed class SupportIndicator(FacultyDevDbContext db, Clock clock) : CompletionIndicator("MPR-ORG-3", ActionKind.SupportRequest, clock)
{
    protected override IQueryable<CountedRecord> Records(AcademicYear year, DateOnly asOf) => db.Set<SupportRequest>()
        .Where(support => support.AcademicYear == year.StartYear && support.Status != ActionStatus.Dropped && support.AskedOn <= asOf)
        .Select(support => new CountedRecord
        {
            UnitId = support.UnitId,
            IsCompleted = (support.Stage == SupportStage.Granted || support.Stage == SupportStage.PartlyGranted) && support.AnsweredOn <= asOf,
        });
}
