using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Completes an action with its outcome and completion date.</summary>
internal sealed class CompleteAction(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(
        Guid id, int version, string outcome, DateOnly completedOn, CancellationToken cancellationToken, int? participants = null)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.Complete(outcome, completedOn, viewer.ToActor(time), participants);
        await db.SaveChangesAsync(cancellationToken);
    }
}
