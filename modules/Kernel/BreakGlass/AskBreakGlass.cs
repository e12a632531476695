using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>Asks to see something of somebody, and tells those who may agree.</summary>
internal sealed class AskBreakGlass(
    FacultyDevDbContext db, BreakGlassInReach reach, OpenableClasses classes, CareerDecisions careers, BreakGlassNotices notices, IPeople people, IViewer viewer)
{
    /// <exception cref="NotFoundException">The person is out of the viewer's reach or has left, or the class is none that opens.</exception>
    public async Task<Guid> RunAsync(BreakGlassAsk ask, CancellationToken cancellation)
    {
        var hand = await reach.HandAsync(everywhere: false, cancellation);
        if (classes.Find(ask.DataClass) is null
            || await people.FindAsync(ask.OwnerId, viewer.UnitsFor(KernelPermissions.BreakGlass.Ask), cancellation) is not { HasLeft: false })
            throw new NotFoundException();
        var request = new BreakGlassRequest(ask, hand);
        if (await careers.AreMadeByViewerAsync(ask.OwnerId, cancellation))
            throw new DomainException("kernel.break-glass-conflict", nameof(ask.OwnerId));
        var (me, owner, what, now) = (hand.PersonId, ask.OwnerId, ask.DataClass, hand.At);
        if (await db.Set<BreakGlassRequest>().AnyAsync(
            other => other.AskerId == me && other.OwnerId == owner && other.DataClass == what
                && ((other.Status == BreakGlassStatus.Waiting && other.LapsesAt > now) || (other.Status == BreakGlassStatus.Granted && other.EndsAt > now)),
            cancellation))
            throw new DomainException("kernel.break-glass-asked-already", nameof(ask.OwnerId));
        db.Add(request);
        await notices.TellAskedAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
        return request.Id;
    }
}
