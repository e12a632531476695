using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

internal sealed class RescheduleAction(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, ActionDates dates, string? reason, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.Reschedule(dates, reason, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
