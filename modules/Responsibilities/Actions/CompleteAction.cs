using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Finishes an action: what came of it, and on which day.</summary>
internal sealed class CompleteAction(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(
        Guid id, int version, string outcome, DateOnly completedOn, CancellationToken cancellation, int? participants = null)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.Complete(outcome, completedOn, viewer.Sign(time), participants);
        await db.SaveChangesAsync(cancellation);
    }
}
