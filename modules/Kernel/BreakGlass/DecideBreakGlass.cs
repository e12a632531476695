using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>Agrees to a request or refuses it. With the second who agrees it opens, and its owner is told in the same transaction.</summary>
internal sealed class DecideBreakGlass(FacultyDevDbContext db, BreakGlassInReach reach, CareerDecisions careers, BreakGlassNotices notices)
{
    public async Task ApproveAsync(Guid id, int version, CancellationToken cancellation)
    {
        var request = await ToDecideAsync(id, version, cancellation);
        request.Approve(await reach.HandAsync(everywhere: true, cancellation));
        await notices.TellAgreedAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RefuseAsync(Guid id, int version, string reason, CancellationToken cancellation)
    {
        var request = await ToDecideAsync(id, version, cancellation);
        request.Refuse(reason, await reach.HandAsync(everywhere: true, cancellation));
        await notices.TellRefusedAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<BreakGlassRequest> ToDecideAsync(Guid id, int version, CancellationToken cancellation)
    {
        if (!await reach.ApprovesAsync(cancellation))
            throw new NotFoundException();
        var request = await reach.ToActOnAsync(id, version, cancellation);
        if (await careers.AreMadeByViewerAsync(request.OwnerId, cancellation))
            throw new DomainException("kernel.break-glass-conflict");
        return request;
    }
}
