using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Marks an action as blocked, with a reason.</summary>
internal sealed class BlockAction(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, string reason, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.Block(reason, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
