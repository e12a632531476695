using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>An action cannot go on, and why.</summary>
internal sealed class BlockAction(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, string reason, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.Block(reason, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
