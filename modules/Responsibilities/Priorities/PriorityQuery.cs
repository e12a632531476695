using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>
/// Loads priorities with the counts of their actions. The counts include all actions, as in the matrix; the action lists that they link
/// to show only what the viewer may see.
/// </summary>
internal sealed class PriorityQuery(FacultyDevDbContext db, IMapper mapper, PriorityAccess access, IUnits units, Clock clock)
{
    /// <summary>Far above what a unit has in practice; protects the page against an unbounded list.</summary>
    private const int MaxListed = 200;

    /// <summary>Lists the priorities of a unit in a year: open ones in their order, then closed ones.</summary>
    public async Task<IReadOnlyList<PriorityRow>> ListAsync(UnitSummary unit, AcademicYear year, CancellationToken cancellationToken)
    {
        var visible = await access.VisibleAsync(cancellationToken);
        var priorities = await visible.AsNoTracking()
            .Where(priority => priority.UnitId == unit.Id
                && priority.FirstYear <= year.StartYear && (priority.LastYear == null || priority.LastYear >= year.StartYear))
            .OrderBy(priority => priority.ClosedOn != null).ThenBy(priority => priority.Position).ThenBy(priority => priority.Id)
            .Take(MaxListed).ToListAsync(cancellationToken);
        var ids = priorities.Select(priority => priority.Id).ToList();
        var derived = await ListDerivedAsync(ids, cancellationToken);
        var tallies = SumByPriority(await CountActionsAsync([.. ids, .. derived.Select(each => each.Id)], cancellationToken), group => group.Year == year.StartYear);
        return [.. priorities.Select(priority => new PriorityRow(
            priority, unit, WithDerived(priority, derived, tallies)))];
    }

    /// <exception cref="NotFoundException">The priority does not exist, or this viewer may not see it.</exception>
    public async Task<PriorityView> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var priority = await access.FindAsync(id, cancellationToken);
        var tree = await units.GetTreeAsync(cancellationToken);
        var derived = await ListDerivedAsync([id], cancellationToken);
        var groups = await CountActionsAsync([id, .. derived.Select(each => each.Id)], cancellationToken);
        var tallies = SumByPriority(groups, _ => true);
        var parent = priority.ParentId is { } parentId
            ? await db.Set<StrategicPriority>().AsNoTracking().FirstOrDefaultAsync(other => other.Id == parentId, cancellationToken)
            : null;
        var visibleIds = await (await access.VisibleAsync(cancellationToken)).Where(other => other.ParentId == id).Select(other => other.Id).ToListAsync(cancellationToken);
        return new PriorityView(
            priority,
            tree.Find(priority.UnitId),
            parent,
            WithDerived(priority, derived, tallies),
            [.. derived.Where(other => visibleIds.Contains(other.Id))
                .Select(other => new PriorityRow(other, tree.Find(other.UnitId), tallies.GetValueOrDefault(other.Id, PriorityTally.None)))
                .OrderBy(row => row.Unit?.Name, StringComparer.CurrentCulture).ThenBy(row => row.Priority.Position)],
            [.. groups.GroupBy(group => group.Year).OrderByDescending(year => year.Key)
                .Select(year => (new AcademicYear(year.Key), year.Aggregate(PriorityTally.None, (sum, group) => sum.Plus(group.Status, group.Count, group.Late))))]);
    }

    /// <summary>Returns the priority that an action serves, and whether the viewer may open its page; null when it serves none.</summary>
    public async Task<(PriorityLink Link, bool MayOpen)?> FindOfActionAsync(ResponsibilityAction action, CancellationToken cancellationToken)
    {
        if (action.PriorityId is not { } id)
            return null;
        var link = await db.Set<StrategicPriority>().Where(priority => priority.Id == id)
            .ProjectTo<PriorityLink>(mapper.ConfigurationProvider).SingleAsync(cancellationToken);
        return (link, await (await access.VisibleAsync(cancellationToken)).AnyAsync(priority => priority.Id == id, cancellationToken));
    }

    private async Task<List<StrategicPriority>> ListDerivedAsync(List<Guid> parents, CancellationToken cancellationToken) => parents.Count == 0
        ? []
        : await db.Set<StrategicPriority>().AsNoTracking()
            .Where(priority => priority.ParentId != null && parents.Contains(priority.ParentId.Value)).ToListAsync(cancellationToken);

    private async Task<List<CountedActions>> CountActionsAsync(List<Guid> priorities, CancellationToken cancellationToken)
    {
        if (priorities.Count == 0)
            return [];
        var today = clock.Today;
        return await db.Set<ResponsibilityAction>()
            .Where(action => action.PriorityId != null && priorities.Contains(action.PriorityId.Value))
            .GroupBy(action => new { action.PriorityId, action.AcademicYear, action.Status })
            .Select(group => new CountedActions(
                group.Key.PriorityId!.Value, group.Key.AcademicYear, group.Key.Status, group.Count(), group.Count(action => action.Due < today)))
            .ToListAsync(cancellationToken);
    }

    private static Dictionary<Guid, PriorityTally> SumByPriority(List<CountedActions> groups, Func<CountedActions, bool> counted) => groups.Where(counted)
        .GroupBy(group => group.PriorityId)
        .ToDictionary(
            group => group.Key,
            group => group.Aggregate(PriorityTally.None, (sum, each) => sum.Plus(each.Status, each.Count, each.Late)));

    private static PriorityTally WithDerived(StrategicPriority priority, List<StrategicPriority> derived, Dictionary<Guid, PriorityTally> tallies) =>
        derived.Where(other => other.ParentId == priority.Id).Select(other => other.Id).Prepend(priority.Id)
            .Aggregate(PriorityTally.None, (sum, id) => sum.Plus(tallies.GetValueOrDefault(id, PriorityTally.None)));

    private sealed record CountedActions(Guid PriorityId, int Year, ActionStatus Status, int Count, int Late);
}
