using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// CDO-ORG-3, shaping the culture: culture actions finished, of those planned. The trend of the climate items belongs to it too and
/// comes with needs assessments; until then the indicator counts the actions alone, and its page says so.
/// </summary>
internal sealed class CultureIndicator(FacultyDevDbContext db, TimeProvider time) : IIndicatorProvider
{
    public const string Code = "CDO-ORG-3";

    public IReadOnlyCollection<string> Codes { get; } = [Code];

    public async Task<IReadOnlyDictionary<string, IndicatorValue>> ComputeAsync(IndicatorQuestion question, CancellationToken cancellation)
    {
        var asOf = question.AsOf;
        var counted = await db.Set<ResponsibilityAction>()
            .Where(action =>
                action.Kind == ActionKind.CultureAction && action.AcademicYear == question.Year.StartYear && action.Status != ActionStatus.Dropped)
            .Within(question.Units, action => action.UnitId)
            .GroupBy(action => action.CompletedOn != null && action.CompletedOn <= asOf)
            .Select(group => new { IsFinished = group.Key, Count = group.Count() })
            .ToListAsync(cancellation);

        var planned = counted.Sum(each => each.Count);
        var finished = counted.Where(each => each.IsFinished).Sum(each => each.Count);
        return planned == 0
            ? new Dictionary<string, IndicatorValue>()
            : new Dictionary<string, IndicatorValue>
            {
                [Code] = new(
                    IndicatorUnit.Count, finished, finished, planned, time.GetUtcNow().UtcDateTime,
                    $"/responsibilities/actions?kind={ActionKind.CultureAction}&year={question.Year.StartYear}"),
            };
    }
}
