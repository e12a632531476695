using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Updates how much of an action is done, in percent.</summary>
internal sealed class AdvanceAction(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, int percent, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.Advance(percent, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
