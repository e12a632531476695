using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Moves a priority one place up or down among the open ones of its unit; at the end it stays where it is.</summary>
internal sealed class OrderPriorities(FacultyDevDbContext db, PrioritiesInReach reach)
{
    public async Task RunAsync(Guid id, bool up, CancellationToken cancellation)
    {
        var moved = await reach.ToManageAsync(id, cancellation);
        var others = db.Set<StrategicPriority>().Where(other => other.UnitId == moved.UnitId && other.ClosedOn == null);
        var neighbour = up
            ? await others.Where(other => other.Position < moved.Position).OrderByDescending(other => other.Position).FirstOrDefaultAsync(cancellation)
            : await others.Where(other => other.Position > moved.Position).OrderBy(other => other.Position).FirstOrDefaultAsync(cancellation);
        if (neighbour is null)
            return;
        var place = neighbour.Position;
        neighbour.MoveTo(moved.Position);
        moved.MoveTo(place);
        await db.SaveChangesAsync(cancellation);
    }
}
