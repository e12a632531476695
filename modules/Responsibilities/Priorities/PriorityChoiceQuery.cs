using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Which priorities an action can serve: open ones of its unit or a unit above it, in whose years it lies.</summary>
internal sealed class PriorityChoiceQuery(PriorityAccess reach, IUnits units)
{
    private const int MaxChoices = 300;

    /// <summary>All the viewer could choose for a year, under the names of their units; which unit the action is for is known only when the form is sent.</summary>
    /// <param name="chosen">What an action serves already; it stays a choice when it was closed since.</param>
    /// <param name="unitId">Only what actions of this unit can serve; null for those of all units.</param>
    public async Task<IReadOnlyList<SelectListItem>> ListAsync(
        AcademicYear year, Guid? chosen, Guid? unitId, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var visible = (await reach.VisibleAsync(cancellationToken)).AsNoTracking().Where(priority => priority.Id == chosen
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

    /// <param name="priorityId">Null says "none", which is always possible.</param>
    /// <exception cref="DomainException">There is no such priority, it is closed, of other years, or of a unit beside the action's.</exception>
    public async Task RequireAllowedAsync(Guid? priorityId, Guid unitId, AcademicYear year, CancellationToken cancellationToken)
    {
        if (priorityId is not { } id)
            return;
        var priority = await (await reach.VisibleAsync(cancellationToken)).AsNoTracking().FirstOrDefaultAsync(priority => priority.Id == id, cancellationToken)
            ?? throw new DomainException("responsibilities.priority.unknown", "PriorityId");
        if (!priority.IsOpen)
            throw new DomainException("responsibilities.priority.closed", "PriorityId", priority.Title);
        if (!priority.Covers(year))
            throw new DomainException("responsibilities.priority.other-years", "PriorityId", priority.Title, year);
        var tree = await units.GetTreeAsync(cancellationToken);
        if (tree.PathTo(unitId).All(above => above.Id != priority.UnitId))
            throw new DomainException("responsibilities.priority.other-unit", "PriorityId", priority.Title);
    }
}
