using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Clears the blocker of an action.</summary>
internal sealed class UnblockAction(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.Unblock(viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
