using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Gives an action up, and says why.</summary>
internal sealed class DropAction(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, string reason, CancellationToken cancellation)
    {
        var action = await actions.ToPlanAsync(id, version, cancellation);
        action.Drop(reason, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
