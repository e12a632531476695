using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Lists the actions that the viewer may see.</summary>
internal sealed class ActionListQuery(
    ActionAccess actions, IActionPriorities priorities, FacultyDevDbContext db, IViewer viewer, IUnits units, Clock clock)
{
    public DateOnly Today => clock.Today;

    public AcademicYear ThisYear => AcademicYear.Of(Today);

    /// <exception cref="NotFoundException">No unit has the code of the filter.</exception>
    public async Task<IQueryable<ActionRow>> RowsAsync(ActionFilter filter, CancellationToken cancellationToken)
    {
        var found = (await actions.VisibleAsync(cancellationToken)).AsNoTracking();
        var year = filter.YearOr(ThisYear);
        if (!string.IsNullOrEmpty(filter.Code))
        {
            var serving = Serving(filter.Code, year);
            found = found.Where(action => serving.Contains(action.Id));
        }
        else if (year is { } only)
            found = found.Where(action => action.AcademicYear == only.StartYear);
        if (!string.IsNullOrEmpty(filter.Unit))
            found = await InUnitAsync(found, filter.Unit, cancellationToken);
        if (filter.OneKind is { } kind)
            found = found.Where(action => action.Kind == kind);
        if (OwnerOf(filter) is { } owner)
            found = found.Where(action => action.OwnerId == owner);
        if (filter.Level == ActionFilter.Departments)
        {
            var departments = (await units.GetTreeAsync(cancellationToken)).ListDepartments().ToArray();
            found = found.Where(action => departments.Contains(action.UnitId));
        }

        return OfStatus(Serving(found, filter), filter).Select(action => new ActionRow
        {
            Id = action.Id,
            Title = action.Title,
            Kind = action.Kind,
            UnitId = action.UnitId,
            OwnerId = action.OwnerId,
            OwnerRole = action.OwnerRole,
            Status = action.Status,
            Percent = action.Percent,
            Start = action.Start,
            Due = action.Due,
            Version = action.Version,
            Code = action.Codes.Min(served => served.Code)!,
            Codes = action.Codes.Count,
        });
    }

    /// <summary>Returns the person whose actions the filter asks for; null when it asks for no particular owner.</summary>
    public Guid? OwnerOf(ActionFilter filter) =>
        filter.Owner == ActionFilter.Me ? viewer.PersonId ?? Guid.Empty : Guid.TryParse(filter.Owner, out var person) ? person : null;

    /// <summary>Selects the actions that serve a responsibility from the index of served codes; there are a few hundred a year.</summary>
    private IQueryable<Guid> Serving(string code, AcademicYear? year)
    {
        var served = db.Set<ActionResponsibility>().Where(served => served.Code == code);
        if (year is { } only)
            served = served.Where(row => row.AcademicYear == only.StartYear);
        return served.Select(row => row.ActionId);
    }

    private async Task<IQueryable<ResponsibilityAction>> InUnitAsync(
        IQueryable<ResponsibilityAction> found, string code, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        return found.InUnits(tree.Reach((tree.FindByCode(code) ?? throw new NotFoundException()).Id), action => action.UnitId);
    }

    private IQueryable<ResponsibilityAction> Serving(IQueryable<ResponsibilityAction> found, ActionFilter filter)
    {
        if (filter.Priority == ActionFilter.AnyPriority)
            return found.Where(action => action.PriorityId != null);
        if (filter.Priority == ActionFilter.NoPriority)
            return found.Where(action => action.PriorityId == null);
        if (!Guid.TryParse(filter.Priority, out var priority))
            return found;
        var derived = priorities.DerivedFrom(priority);
        return found.Where(action => action.PriorityId == priority || derived.Contains(action.PriorityId));
    }

    private IQueryable<ResponsibilityAction> OfStatus(IQueryable<ResponsibilityAction> found, ActionFilter filter)
    {
        if (filter.OneStatus is { } status)
            found = found.Where(action => action.Status == status);
        else if (filter.IsOnlyOpen || filter.Late)
            found = found.Where(action => action.Status != ActionStatus.Done && action.Status != ActionStatus.Dropped && action.ContinuedById == null);
        var today = Today;
        return filter.Late ? found.Where(action => action.Due < today) : found;
    }
}
