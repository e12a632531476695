using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Gives an action other dates.</summary>
internal sealed class RescheduleAction(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, ActionDates dates, string? why, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.Reschedule(dates, why, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
