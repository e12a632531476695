using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Sets whether an action is repeated every academic year.</summary>
internal sealed class SetActionRecurrence(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, bool everyYear, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToPlanAsync(id, version, cancellationToken);
        action.SetRecurrence(everyYear, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
