using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Changes the owner of an action and notifies the new owner.</summary>
internal sealed class ReassignAction(ActionAccess actions, ActionNotifications notifications, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, ActionOwner owner, string? reason, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToPlanAsync(id, version, cancellationToken);
        await notifications.RequireActiveOwnerAsync(owner, cancellationToken);
        action.Reassign(owner, reason, viewer.ToActor(time));
        await notifications.NotifyOwnerAsync(action, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
