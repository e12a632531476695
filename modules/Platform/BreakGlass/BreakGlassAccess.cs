using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.BreakGlass;

/// <param name="MayDecide">
/// The viewer may approve or refuse: they are an approver, neither requester nor owner, have not approved yet and have no say in the
/// owner's career.
/// </param>
/// <param name="IsConflicted">The viewer decides about the owner's career, so they may not see the reason.</param>
internal sealed record BreakGlassRights(bool MayDecide, bool MayWithdraw, bool MayClose, bool IsConflicted);

/// <summary>
/// Loads the requests that a viewer may see: their own, and for institution-wide approvers all except those about themselves. Owners see
/// an opened request on the page of their access log. Everything else is reported as not found.
/// </summary>
internal sealed class BreakGlassAccess(FacultyDevDbContext db, CareerConflictCheck careers, IUnits units, IViewer viewer, Clock clock)
{
    /// <summary>Roles that may request and approve. None of them decides about careers or gives access to the data by itself.</summary>
    public static readonly FacultyRole[] Roles = [FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator, FacultyRole.Mediator];

    public DateTime Now => clock.UtcNow;

    /// <summary>Approving requires a role institution-wide; a role in one unit is not enough.</summary>
    public async Task<bool> CanApproveAsync(CancellationToken cancellationToken)
    {
        var scope = viewer.UnitsFor(PlatformPermissions.BreakGlass.Approve);
        return scope.IsEverything || ((await units.GetTreeAsync(cancellationToken)).Root is { } root && scope.Contains(root.Id));
    }

    public async Task<IQueryable<BreakGlassRequest>> VisibleAsync(CancellationToken cancellationToken)
    {
        var me = viewer.PersonId ?? Guid.Empty;
        return await CanApproveAsync(cancellationToken)
            ? db.Set<BreakGlassRequest>().Where(request => request.OwnerId != me)
            : db.Set<BreakGlassRequest>().Where(request => request.RequesterId == me);
    }

    /// <exception cref="NotFoundException">The request does not exist or the viewer may not see it.</exception>
    public async Task<(BreakGlassRequest Request, BreakGlassRights Rights)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var request = await (await VisibleAsync(cancellationToken)).AsNoTracking().SingleOrDefaultAsync(request => request.Id == id, cancellationToken).OrNotFoundAsync();
        var isMine = request.RequesterId == viewer.PersonId;
        var isConflicted = !isMine && await careers.HasConflictAsync(request.OwnerId, cancellationToken);
        var state = request.StateAt(Now);
        var hasAgreed = viewer.PersonId is { } me && request.HasApproved(me);
        return (request, new BreakGlassRights(
            state == BreakGlassState.Waiting && !isMine && !hasAgreed && !isConflicted && viewer.PersonId is not null && await CanApproveAsync(cancellationToken),
            state == BreakGlassState.Waiting && isMine,
            state == BreakGlassState.Open && (isMine || hasAgreed),
            isConflicted));
    }

    /// <summary>Loads a request for a change; saving fails with a conflict if its version differs from the given one.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<BreakGlassRequest> LoadForUpdateAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var request = await (await VisibleAsync(cancellationToken)).SingleOrDefaultAsync(request => request.Id == id, cancellationToken).OrNotFoundAsync();
        db.ExpectVersion(request, version);
        return request;
    }

    /// <summary>The viewer as who acts now, by those of their roles that break-glass is for.</summary>
    /// <param name="institutionWide">Only by roles held in the whole institution.</param>
    public async Task<Actor> GetActorAsync(bool institutionWide, CancellationToken cancellationToken)
    {
        if (viewer.PersonId is null)
            throw new NotFoundException();
        var root = (await units.GetTreeAsync(cancellationToken)).Root?.Id;
        var roles = viewer.Roles.Where(grant => Roles.Contains(grant.Role) && (!institutionWide || grant.UnitId is null || grant.UnitId == root));
        return viewer.ToActor(clock) with { Roles = [.. roles.Select(grant => grant.Role).Distinct().Order()] };
    }
}
