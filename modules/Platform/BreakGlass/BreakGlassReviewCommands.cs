using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>Approves or refuses a request. The second approval opens the access and notifies the owner in the same transaction.</summary>
internal sealed class BreakGlassReviewCommands(FacultyDevDbContext db, BreakGlassAccess access, CareerConflictCheck careers, BreakGlassNotifications notifications)
{
    public async Task ApproveAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var request = await LoadForDecisionAsync(id, version, cancellationToken);
        request.Approve(await access.GetActorAsync(institutionWide: true, cancellationToken));
        await notifications.NotifyApprovedAsync(request, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RefuseAsync(Guid id, int version, string reason, CancellationToken cancellationToken)
    {
        var request = await LoadForDecisionAsync(id, version, cancellationToken);
        request.Refuse(reason, await access.GetActorAsync(institutionWide: true, cancellationToken));
        await notifications.NotifyRefusedAsync(request, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<BreakGlassRequest> LoadForDecisionAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        if (!await access.CanApproveAsync(cancellationToken))
            throw new NotFoundException();
        var request = await access.LoadForUpdateAsync(id, version, cancellationToken);
        if (await careers.HasConflictAsync(request.OwnerId, cancellationToken))
            throw new DomainException("platform.break-glass.conflict-of-interest");
        return request;
    }
}
