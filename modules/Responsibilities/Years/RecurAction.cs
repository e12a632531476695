using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Says that an action is done every year, or this once only.</summary>
internal sealed class RecurAction(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, bool everyYear, CancellationToken cancellation)
    {
        var action = await actions.ToPlanAsync(id, version, cancellation);
        action.Recur(everyYear, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
