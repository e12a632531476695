using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Gives an action to somebody else, who is told.</summary>
internal sealed class ReassignAction(ActionsInReach actions, ActionPeople people, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, ActionOwner owner, string? why, CancellationToken cancellation)
    {
        var action = await actions.ToPlanAsync(id, version, cancellation);
        await people.CheckAsync(owner, cancellation);
        action.Reassign(owner, why, viewer.Sign(time));
        await people.TellOwnerAsync(action, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
