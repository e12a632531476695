using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What an action waited for is there.</summary>
internal sealed class UnblockAction(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.Unblock(viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
