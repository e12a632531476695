using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// An indicator for one code that counts the records of one action kind, and how many of them are completed, in one query.
/// </summary>
internal abstract class CompletionIndicator(string code, ActionKind kind, Clock clock) : IIndicatorProvider
{
    public IReadOnlyCollection<string> Codes { get; } = [code];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>> ComputeAsync(
        IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken)
    {
        var groups = await Records(year, asOf)
            .InUnits(UnitSet.UnionOf(scopes), record => record.UnitId)
            .GroupBy(record => new { record.UnitId, record.IsCompleted })
            .Select(group => new { group.Key.UnitId, group.Key.IsCompleted, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var byUnit = groups.ToLookup(group => group.UnitId);
        var drillDown = $"/responsibilities/actions?kind={kind}&year={year.StartYear}";
        var now = clock.UtcNow;
        return [.. scopes.Select(scope =>
        {
            var values = new Dictionary<string, IndicatorValue>();
            var counted = byUnit.Within(scope).ToList();
            if (counted.Sum(group => group.Count) is > 0 and var all)
                values[code] = Value(counted.Where(group => group.IsCompleted).Sum(group => group.Count), all, now, drillDown);
            return values;
        })];
    }

    /// <summary>Selects the counted records of the year, with whether they were completed by the end of <paramref name="asOf"/>.</summary>
    protected abstract IQueryable<CountedRecord> Records(AcademicYear year, DateOnly asOf);

    protected virtual IndicatorValue Value(int ended, int all, DateTime now, string drillDown) => ShareIndicator.Of(ended, all, now, drillDown);

    protected sealed class CountedRecord
    {
        public Guid UnitId { get; init; }

        public bool IsCompleted { get; init; }
    }
}
