using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>
/// Determines which priorities an action can serve: open ones of its unit or a unit above, whose period includes the action's academic
/// year.
/// </summary>
internal sealed class PriorityChoiceQuery(FacultyDevDbContext db, PriorityAccess access, IUnits units) : IActionPriorities
{
    private const int MaxChoices = 300;

    /// <summary>
    /// Lists the priorities that the viewer can choose for a year, grouped by unit. A form for a new action lists all units, because its
    /// unit is known only when the form is submitted.
    /// </summary>
    /// <param name="chosen">The priority that the action already serves; it stays selectable after it was closed.</param>
    /// <param name="unitId">Only priorities that actions of this unit can serve; null for those of all units.</param>
    public async Task<IReadOnlyList<SelectListItem>> ListAsync(
        AcademicYear year, Guid? chosen, Guid? unitId, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var visible = (await access.VisibleAsync(cancellationToken)).AsNoTracking().Where(priority => priority.Id == chosen
            || (priority.ClosedOn == null && priority.FirstYear <= year.StartYear && (priority.LastYear == null || priority.LastYear >= year.StartYear)));
        if (unitId is { } unit)
        {
            var path = tree.PathTo(unit).Select(above => above.Id).ToArray();
            visible = visible.Where(priority => priority.Id == chosen || path.Contains(priority.UnitId));
        }

        var found = await visible.OrderBy(priority => priority.Position).Take(MaxChoices).ToListAsync(cancellationToken);
        var places = tree.Indented().Select((place, index) => (place.Unit, index)).ToDictionary(place => place.Unit.Id, place => place);
        return [.. found.Where(priority => places.ContainsKey(priority.UnitId))
            .GroupBy(priority => priority.UnitId).OrderBy(group => places[group.Key].index)
            .SelectMany(group =>
            {
                var heading = new SelectListGroup { Name = places[group.Key].Unit.Name };
                return group.Select(priority => new SelectListItem(priority.Title, $"{priority.Id}") { Group = heading });
            })];
    }

    public async Task RequireAllowedAsync(Guid? priorityId, Guid unitId, AcademicYear year, CancellationToken cancellationToken)
    {
        if (priorityId is not { } id)
            return;
        var priority = await (await access.VisibleAsync(cancellationToken)).AsNoTracking().FirstOrDefaultAsync(priority => priority.Id == id, cancellationToken)
            ?? throw new DomainException("responsibilities.priority.unknown", "PriorityId");
        if (!priority.IsOpen)
            throw new DomainException("responsibilities.priority.closed", "PriorityId", priority.Title);
        if (!priority.Covers(year))
            throw new DomainException("responsibilities.priority.other-years", "PriorityId", priority.Title, year);
        var tree = await units.GetTreeAsync(cancellationToken);
        if (tree.PathTo(unitId).All(above => above.Id != priority.UnitId))
            throw new DomainException("responsibilities.priority.other-unit", "PriorityId", priority.Title);
    }

    public IQueryable<Guid?> DerivedFrom(Guid priorityId) =>
        db.Set<StrategicPriority>().Where(priority => priority.ParentId == priorityId).Select(priority => (Guid?)priority.Id);
}
