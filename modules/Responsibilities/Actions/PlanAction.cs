using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.YearLocks;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Plans an action in a unit where the viewer may plan, and notifies its owner.</summary>
internal sealed class PlanAction(
    FacultyDevDbContext db, IViewer viewer, IUnits units, CatalogueQuery catalogue, ActionNotifications notifications, IActionPriorities priorities, ClosedYears closed,
    Clock clock)
{
    public async Task<Guid> RunAsync(ActionPlan plan, CancellationToken cancellationToken)
    {
        var unitExists = (await units.GetTreeAsync(cancellationToken)).Find(plan.UnitId) is not null;
        if (!unitExists || !viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Plan).Contains(plan.UnitId))
            throw new NotFoundException();
        await closed.RequireOpenAsync(plan.Year, cancellationToken);
        await catalogue.RequireKnownAsync(plan.Details.Codes, plan.Year, cancellationToken);
        await priorities.RequireAllowedAsync(plan.PriorityId, plan.UnitId, plan.Year, cancellationToken);
        await notifications.RequireActiveOwnerAsync(plan.Owner, cancellationToken);

        var action = new ResponsibilityAction(plan, viewer.ToActor(clock));
        db.Add(action);
        await notifications.NotifyOwnerAsync(action, cancellationToken);
        await closed.SaveAsync(plan.Year, cancellationToken);
        return action.Id;
    }
}
