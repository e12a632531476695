using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Takes up again what was closed too early.</summary>
internal sealed class ReopenAction(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, string reason, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.Reopen(reason, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
