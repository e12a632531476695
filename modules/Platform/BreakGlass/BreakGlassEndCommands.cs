using FacultyDev.Kernel.Data;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>Withdraws a request or ends open access early.</summary>
internal sealed class BreakGlassEndCommands(FacultyDevDbContext db, BreakGlassAccess access, BreakGlassNotifications notifications)
{
    public async Task WithdrawAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var request = await access.LoadForUpdateAsync(id, version, cancellationToken);
        request.Withdraw(await access.GetActorAsync(institutionWide: false, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task CloseAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var request = await access.LoadForUpdateAsync(id, version, cancellationToken);
        var actor = await access.GetActorAsync(institutionWide: false, cancellationToken);
        request.CloseEarly(actor);
        await notifications.NotifyClosedAsync(request, actor.PersonId!.Value, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
