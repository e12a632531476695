using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>Creates a request and notifies the approvers.</summary>
internal sealed class RequestBreakGlass(
    FacultyDevDbContext db, BreakGlassAccess access, BreakGlassDataClasses classes, CareerConflictCheck careers, BreakGlassNotifications notifications, IPeople people, IViewer viewer)
{
    /// <exception cref="NotFoundException">The viewer may not request data of this person, the person has left, or the class is not
    /// registered.</exception>
    public Task<Guid> RunAsync(BreakGlassDetails ask, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var actor = await access.GetActorAsync(institutionWide: false, cancellationToken);
        if (classes.Find(ask.DataClass) is null
            || await people.FindAsync(ask.OwnerId, viewer.UnitsFor(PlatformPermissions.BreakGlass.Request), cancellationToken) is not { HasLeft: false })
            throw new NotFoundException();
        var request = new BreakGlassRequest(ask, actor);
        if (await careers.HasConflictAsync(ask.OwnerId, cancellationToken))
            throw new DomainException("platform.break-glass.conflict-of-interest", nameof(ask.OwnerId));
        var (me, owner, what, now) = (actor.PersonId, ask.OwnerId, ask.DataClass, actor.At);
        if (await db.Set<BreakGlassRequest>().AnyAsync(
            other => other.RequesterId == me && other.OwnerId == owner && other.DataClass == what
                && ((other.Status == BreakGlassStatus.Waiting && other.LapsesAt > now) || (other.Status == BreakGlassStatus.Granted && other.EndsAt > now)),
            cancellationToken))
            throw new DomainException("platform.break-glass.already-requested", nameof(ask.OwnerId));
        db.Add(request);
        await notifications.NotifyRequestedAsync(request, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return request.Id;
    }, cancellationToken);
}
