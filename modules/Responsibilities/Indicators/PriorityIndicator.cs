using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// DEA-ORG-1, tying faculty initiatives to the strategic plan: the number of actions of departments (and of divisions) in a year that
/// serve a strategic priority, out of all their actions. Dropped actions are excluded from both numbers.
/// </summary>
internal sealed class PriorityIndicator(FacultyDevDbContext db, IUnits units, Clock clock) : IIndicatorProvider
{
    public const string Code = "DEA-ORG-1";

    public IReadOnlyCollection<string> Codes { get; } = [Code];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>> ComputeAsync(
        IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken)
    {
        var departments = UnitSet.Of((await units.GetTreeAsync(cancellationToken)).ListDepartments());
        var counts = await db.Set<ResponsibilityAction>()
            .Where(action => action.AcademicYear == year.StartYear && action.Status != ActionStatus.Dropped)
            .InUnits(UnitSet.UnionOf(scopes).Intersect(departments), action => action.UnitId)
            .GroupBy(action => new { action.UnitId, IsLinked = action.PriorityId != null })
            .Select(group => new { group.Key.UnitId, group.Key.IsLinked, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var byUnit = counts.ToLookup(each => each.UnitId);
        return [.. scopes.Select(scope =>
        {
            var here = byUnit.Within(scope).ToList();
            return Values(here.Where(each => each.IsLinked).Sum(each => each.Count), here.Sum(each => each.Count), year);
        })];
    }

    private Dictionary<string, IndicatorValue> Values(int linked, int all, AcademicYear year) => all == 0
        ? []
        : new Dictionary<string, IndicatorValue>
        {
            [Code] = new(
                IndicatorUnit.Count, linked, linked, all, clock.UtcNow,
                $"/responsibilities/actions?priority={ActionFilter.AnyPriority}&level={ActionFilter.Departments}&year={year.StartYear}"),
        };
}
