using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Plans an action in a unit where the viewer plans, and tells its owner.</summary>
internal sealed class PlanAction(
    FacultyDevDbContext db, IViewer viewer, IUnits units, CatalogueQuery catalogue, ActionPeople people, PriorityChoices priorities, ClosedYears closed,
    TimeProvider time)
{
    public async Task<Guid> RunAsync(ActionPlan plan, CancellationToken cancellation)
    {
        var isThere = (await units.TreeAsync(cancellation)).Find(plan.UnitId) is not null;
        if (!isThere || !viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Plan).Contains(plan.UnitId))
            throw new NotFoundException();
        await closed.RequireOpenAsync(plan.Year, cancellation);
        await catalogue.CheckAsync(plan.Facts.Codes, plan.Year, cancellation);
        await priorities.CheckAsync(plan.PriorityId, plan.UnitId, plan.Year, cancellation);
        await people.CheckAsync(plan.Owner, cancellation);

        var action = new ResponsibilityAction(plan, viewer.Sign(time));
        db.Add(action);
        await people.TellOwnerAsync(action, cancellation);
        await db.SaveChangesAsync(cancellation);
        return action.Id;
    }
}
