using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

internal sealed class ActionHelperCommands(ActionAccess actions, ActionNotifications notifications, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task AddAsync(Guid id, int version, Guid helper, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToPlanAsync(id, version, cancellationToken);
        await notifications.RequireActiveHelperAsync(helper, cancellationToken);
        action.AddHelper(helper, viewer.ToActor(time));
        await notifications.NotifyHelperAsync(action, helper, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(Guid id, int version, Guid helper, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToPlanAsync(id, version, cancellationToken);
        action.RemoveHelper(helper, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
