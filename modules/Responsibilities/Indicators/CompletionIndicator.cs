using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// An indicator for one code that counts the records of one action kind, and how many of them are completed, in one query.
/// </summary>
internal abstract class CompletionIndicator(string code, ActionKind kind, TimeProvider time) : IIndicatorProvider
{
    public IReadOnlyCollection<string> Codes { get; } = [code];

    public async Task<IReadOnlyDictionary<string, IndicatorValue>> ComputeAsync(IndicatorScope scope, CancellationToken cancellationToken)
    {
        var counted = await IsCompleted(scope).GroupBy(ended => ended).Select(group => new { Ended = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var all = counted.Sum(each => each.Count);
        return all == 0
            ? new Dictionary<string, IndicatorValue>()
            : new Dictionary<string, IndicatorValue>
            {
                [code] = Value(
                    counted.Where(each => each.Ended).Sum(each => each.Count), all, time.GetUtcNow().UtcDateTime,
                    $"/responsibilities/actions?kind={kind}&year={scope.Year.StartYear}"),
            };
    }

    /// <summary>Selects one value per counted record: whether it was completed by <c>scope.AsOf</c>.</summary>
    protected abstract IQueryable<bool> IsCompleted(IndicatorScope scope);

    protected virtual IndicatorValue Value(int ended, int all, DateTime now, string drillDown) => ShareIndicator.Of(ended, all, now, drillDown);
}
