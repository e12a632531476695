using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Somebody joins an action or leaves it.</summary>
internal sealed class HelpWithAction(ActionsInReach actions, ActionPeople people, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task AddAsync(Guid id, int version, Guid helper, CancellationToken cancellation)
    {
        var action = await actions.ToPlanAsync(id, version, cancellation);
        await people.CheckHelperAsync(helper, cancellation);
        action.AddHelper(helper, viewer.Sign(time));
        await people.TellHelperAsync(action, helper, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveAsync(Guid id, int version, Guid helper, CancellationToken cancellation)
    {
        var action = await actions.ToPlanAsync(id, version, cancellation);
        action.RemoveHelper(helper, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
