using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Drops an action, with a reason.</summary>
internal sealed class DropAction(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, string reason, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToPlanAsync(id, version, cancellationToken);
        action.Drop(reason, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
