using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// MPR-ORG-3, arguing for time and money: support requests made to leadership, and the share granted, in full or in part. What is
/// only being prepared was not made yet.
/// </summary>
internal sealed class SupportIndicator(FacultyDevDbContext db, TimeProvider time) : IIndicatorProvider
{
    private const string Code = "MPR-ORG-3";

    public IReadOnlyCollection<string> Codes { get; } = [Code];

    public async Task<IReadOnlyDictionary<string, IndicatorValue>> ComputeAsync(IndicatorQuestion question, CancellationToken cancellation)
    {
        var asOf = question.AsOf;
        var counted = await db.Set<SupportRequest>()
            .Where(support => support.AcademicYear == question.Year.StartYear && support.Status != ActionStatus.Dropped && support.AskedOn <= asOf)
            .Within(question.Units, support => support.UnitId)
            .GroupBy(support => (support.Stage == SupportStage.Granted || support.Stage == SupportStage.PartlyGranted) && support.AnsweredOn <= asOf)
            .Select(group => new { IsGranted = group.Key, Count = group.Count() })
            .ToListAsync(cancellation);

        var made = counted.Sum(each => each.Count);
        var granted = counted.Where(each => each.IsGranted).Sum(each => each.Count);
        return made == 0
            ? new Dictionary<string, IndicatorValue>()
            : new Dictionary<string, IndicatorValue>
            {
                [Code] = Shares.Of(
                    granted, made, time.GetUtcNow().UtcDateTime,
                    $"/responsibilities/actions?kind={ActionKind.SupportRequest}&year={question.Year.StartYear}"),
            };
    }
}
