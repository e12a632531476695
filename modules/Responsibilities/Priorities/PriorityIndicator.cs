using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Units;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>
/// DEA-ORG-1, tying faculty initiatives to the strategic plan: the number of actions of departments (and of divisions) in a year that
/// serve a strategic priority, out of all their actions. Dropped actions are excluded from both numbers.
/// </summary>
internal sealed class PriorityIndicator(FacultyDevDbContext db, IUnits units, TimeProvider time) : IIndicatorProvider
{
    public const string Code = "DEA-ORG-1";

    public IReadOnlyCollection<string> Codes { get; } = [Code];

    public async Task<IReadOnlyDictionary<string, IndicatorValue>> ComputeAsync(IndicatorScope scope, CancellationToken cancellationToken)
    {
        var departments = (await units.GetTreeAsync(cancellationToken)).ListDepartments().Where(scope.Units.Contains).ToArray();
        var counts = await db.Set<ResponsibilityAction>()
            .Where(action => action.AcademicYear == scope.Year.StartYear && action.Status != ActionStatus.Dropped && departments.Contains(action.UnitId))
            .GroupBy(action => action.PriorityId != null)
            .Select(group => new { IsLinked = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var all = counts.Sum(each => each.Count);
        var linked = counts.Where(each => each.IsLinked).Sum(each => each.Count);
        return all == 0
            ? new Dictionary<string, IndicatorValue>()
            : new Dictionary<string, IndicatorValue>
            {
                [Code] = new(
                    IndicatorUnit.Count, linked, linked, all, time.GetUtcNow().UtcDateTime,
                    $"/responsibilities/actions?priority={ActionFilter.AnyPriority}&level={ActionFilter.Departments}&year={scope.Year.StartYear}"),
            };
    }
}
