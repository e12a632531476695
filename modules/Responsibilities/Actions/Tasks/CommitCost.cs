using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Says what an action takes in money and hours.</summary>
internal sealed class CommitCost(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, ActionCost cost, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.Commit(cost, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
