using System.Linq.Expressions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// Decides which actions a viewer may see: those of the units they oversee, their own (as a person or through a role), and those they
/// help with. All pages and commands load actions through this class, and an action that the viewer may not see is reported as not found.
/// </summary>
internal sealed class ActionAccess(FacultyDevDbContext db, IViewer viewer, IUnits units, ClosedYears closed, Clock clock)
{
    public async Task<IQueryable<ResponsibilityAction>> VisibleAsync(CancellationToken cancellationToken = default)
    {
        var overseen = viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee);
        var actions = db.Set<ResponsibilityAction>().AsQueryable();
        if (overseen.IsEverything)
            return actions;

        var conditions = new List<Expression<Func<ResponsibilityAction, bool>>> { overseen.Holds<ResponsibilityAction>(action => action.UnitId) };
        if (viewer.PersonId is { } person)
        {
            // A subquery instead of a join lets the database use an index for each part of the OR.
            var helped = db.Set<ActionHelper>().Where(helper => helper.PersonId == person).Select(helper => helper.ActionId);
            conditions.Add(action => action.OwnerId == person || helped.Contains(action.Id));
        }

        foreach (var (role, where) in await ListRolesHeldAsync(cancellationToken))
        {
            Expression<Func<ResponsibilityAction, bool>> owned = action => action.OwnerRole == role;
            conditions.Add(where.IsEverything ? owned : owned.And(where.Holds<ResponsibilityAction>(action => action.UnitId)));
        }

        return actions.Where(Predicates.AnyOf(conditions));
    }

    /// <summary>Loads an action for display, with the viewer's rights on it.</summary>
    /// <exception cref="NotFoundException">The action does not exist, or this viewer may not see it.</exception>
    public async Task<(ResponsibilityAction Action, ActionRights Rights)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var action = await (await VisibleAsync(cancellationToken)).AsNoTracking().FirstOrDefaultAsync(action => action.Id == id, cancellationToken).OrNotFoundAsync();
        return (action, await GetRightsAsync(action, cancellationToken));
    }

    /// <summary>
    /// Changes an action by a verb and saves it. Every write loads the action here: through what the viewer may see, with the right that the
    /// operation needs, and only while its year is open.
    /// </summary>
    /// <param name="version">The version on which the change is based; null where simultaneous contributions do not conflict.</param>
    /// <exception cref="NotFoundException">The action does not exist, or this viewer may not see it or do this with it.</exception>
    public Task ChangeAsync(
        Guid id, int? version, ActionOperation operation, Action<ResponsibilityAction, Actor> verb, CancellationToken cancellationToken) =>
        ChangeAsync(
            id, version, operation,
            (action, actor) =>
            {
                verb(action, actor);
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>Changes an action by more than its verb, for example with a check that queries or a notification.</summary>
    /// <inheritdoc cref="ChangeAsync(Guid, int?, ActionOperation, Action{ResponsibilityAction, Actor}, CancellationToken)"/>
    public async Task ChangeAsync(
        Guid id, int? version, ActionOperation operation, Func<ResponsibilityAction, Actor, Task> change, CancellationToken cancellationToken)
    {
        var action = await (await VisibleAsync(cancellationToken)).FirstOrDefaultAsync(action => action.Id == id, cancellationToken).OrNotFoundAsync();
        if (!viewer.HasPermission(operation.Permission) || !operation.IsAllowedBy(await GetRightsAsync(action, cancellationToken)))
            throw new NotFoundException();
        await closed.RequireOpenAsync(new AcademicYear(action.AcademicYear), cancellationToken);
        if (version is { } expected)
            db.ExpectVersion(action, expected);
        await change(action, viewer.ToActor(clock));
        await closed.SaveAsync(new AcademicYear(action.AcademicYear), cancellationToken);
    }

    /// <param name="action">An action that the viewer may see.</param>
    public async Task<ActionRights> GetRightsAsync(ResponsibilityAction action, CancellationToken cancellationToken = default)
    {
        var plans = viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Plan).Contains(action.UnitId);
        var owns = (action.OwnerId is not null && action.OwnerId == viewer.PersonId)
            || (action.OwnerRole is { } role && (await ListRolesHeldAsync(cancellationToken)).Any(held => held.Role == role && held.Where.Contains(action.UnitId)));
        var helps = viewer.PersonId is { } person && action.Helpers.Any(helper => helper.PersonId == person);
        var oversees = viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee).Contains(action.UnitId);
        return new ActionRights(plans, plans || owns, plans || owns || helps || oversees);
    }

    /// <summary>Lists the roles that the viewer holds, each with the units it covers.</summary>
    private async Task<IReadOnlyList<(FacultyRole Role, UnitSet Where)>> ListRolesHeldAsync(CancellationToken cancellationToken)
    {
        if (viewer.Roles.Count == 0)
            return [];
        var tree = await units.GetTreeAsync(cancellationToken);
        return [.. viewer.Roles
            .GroupBy(grant => grant.Role)
            .Select(grants => (grants.Key, grants.Aggregate(UnitSet.Nothing, (all, grant) => all.Union(UnitsOf(grant, tree)))))];
    }

    private static UnitSet UnitsOf(RoleGrant grant, UnitTree tree) =>
        grant.UnitId is { } unit ? tree.Reach(unit) : UnitSet.Everything;
}
