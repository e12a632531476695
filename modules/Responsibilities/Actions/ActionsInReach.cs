using System.Linq.Expressions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// The actions a viewer may know of: those of the units they oversee, their own, and those they help with. Every page and every verb
/// loads through here; what is out of reach is not found.
/// </summary>
internal sealed class ActionAccess(FacultyDevDbContext db, IViewer viewer, IUnits units, ClosedYears closed)
{
    public async Task<IQueryable<ResponsibilityAction>> VisibleAsync(CancellationToken cancellationToken = default)
    {
        var overseen = viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee);
        var actions = db.Set<ResponsibilityAction>().AsQueryable();
        if (overseen.IsEverything)
            return actions;

        var reach = In(overseen);
        if (viewer.PersonId is { } person)
        {
            // Asked for by id and not by a join, so that each part of this "or" finds its own index.
            var helped = db.Set<ActionHelper>().Where(helper => helper.PersonId == person).Select(helper => helper.ActionId);
            reach = Either(reach, action => action.OwnerId == person || helped.Contains(action.Id));
        }

        foreach (var (role, where) in await ListRolesHeldAsync(cancellationToken))
            reach = Either(reach, where.IsEverything ? action => action.OwnerRole == role : OwnedBy(role, where));
        return actions.Where(reach);
    }

    /// <summary>Loads an action to show it, with what the viewer may do with it.</summary>
    /// <exception cref="NotFoundException">There is none, or not for this viewer.</exception>
    public async Task<(ResponsibilityAction Action, ActionRights Rights)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var action = await (await VisibleAsync(cancellationToken)).AsNoTracking().FirstOrDefaultAsync(action => action.Id == id, cancellationToken).OrNotFoundAsync();
        return (action, await GetRightsAsync(action, cancellationToken));
    }

    /// <summary>Loads an action for its owner or a planner to move on, as it was in the given version.</summary>
    /// <exception cref="NotFoundException">There is none, or not for this viewer.</exception>
    public Task<ResponsibilityAction> LoadToWorkOnAsync(Guid id, int version, CancellationToken cancellationToken) =>
        LoadAsync(id, version, rights => rights.MayWorkOn, cancellationToken);

    /// <summary>Loads an action for a planner of its unit to change.</summary>
    /// <inheritdoc cref="LoadToWorkOnAsync"/>
    public Task<ResponsibilityAction> LoadToPlanAsync(Guid id, int version, CancellationToken cancellationToken) =>
        LoadAsync(id, version, rights => rights.MayPlan, cancellationToken);

    /// <summary>Loads an action for somebody to add a comment or evidence. Two may do so at once, so no version is asked.</summary>
    /// <inheritdoc cref="LoadToWorkOnAsync"/>
    public Task<ResponsibilityAction> LoadToContributeAsync(Guid id, CancellationToken cancellationToken) =>
        LoadAsync(id, null, rights => rights.MayContribute, cancellationToken);

    /// <param name="action">One the viewer sees.</param>
    public async Task<ActionRights> GetRightsAsync(ResponsibilityAction action, CancellationToken cancellationToken = default)
    {
        var plans = viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Plan).Contains(action.UnitId);
        var owns = (action.OwnerId is not null && action.OwnerId == viewer.PersonId)
            || (action.OwnerRole is { } role && (await ListRolesHeldAsync(cancellationToken)).Any(held => held.Role == role && held.Where.Contains(action.UnitId)));
        var helps = viewer.PersonId is { } person && action.Helpers.Any(helper => helper.PersonId == person);
        var oversees = viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee).Contains(action.UnitId);
        return new ActionRights(plans, plans || owns, plans || owns || helps || oversees);
    }

    private async Task<ResponsibilityAction> LoadAsync(
        Guid id, int? version, Func<ActionRights, bool> allows, CancellationToken cancellationToken)
    {
        var action = await (await VisibleAsync(cancellationToken)).FirstOrDefaultAsync(action => action.Id == id, cancellationToken).OrNotFoundAsync();
        if (!allows(await GetRightsAsync(action, cancellationToken)))
            throw new NotFoundException();
        await closed.RequireOpenAsync(new AcademicYear(action.AcademicYear), cancellationToken);
        if (version is { } expected)
            db.ExpectVersion(action, expected);
        return action;
    }

    /// <summary>The roles of the table this viewer holds, each with the units it reaches.</summary>
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
        grant.UnitId is { } unit ? UnitSet.Of(tree.SelfAndBelow(unit).Select(below => below.Id)) : UnitSet.Everything;

    private static Expression<Func<ResponsibilityAction, bool>> In(UnitSet units)
    {
        var ids = units.Ids.ToArray();
        return ids.Length == 0 ? action => false : action => ids.Contains(action.UnitId);
    }

    private static Expression<Func<ResponsibilityAction, bool>> OwnedBy(FacultyRole role, UnitSet units)
    {
        var ids = units.Ids.ToArray();
        return action => action.OwnerRole == role && ids.Contains(action.UnitId);
    }

    private static Expression<Func<ResponsibilityAction, bool>> Either(
        Expression<Func<ResponsibilityAction, bool>> one, Expression<Func<ResponsibilityAction, bool>> other)
    {
        var action = one.Parameters[0];
        var body = new ParameterReplacer(other.Parameters[0], action).Visit(other.Body);
        return Expression.Lambda<Func<ResponsibilityAction, bool>>(Expression.OrElse(one.Body, body), action);
    }

    private sealed class ParameterReplacer(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
