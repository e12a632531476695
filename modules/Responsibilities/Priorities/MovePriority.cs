using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Moves a priority up or down by one among the open priorities of its unit; does nothing at the end of the list.</summary>
internal sealed class MovePriority(FacultyDevDbContext db, PriorityAccess access)
{
    public Task RunAsync(Guid id, bool up, CancellationToken cancellationToken) => access.ChangeAsync(
        id, null, PriorityOperation.Move,
        async (moved, _) =>
        {
            var others = db.Set<StrategicPriority>().Where(other => other.UnitId == moved.UnitId && other.ClosedOn == null);
            var neighbor = up
                ? await others.Where(other => other.Position < moved.Position).OrderByDescending(other => other.Position).FirstOrDefaultAsync(cancellationToken)
                : await others.Where(other => other.Position > moved.Position).OrderBy(other => other.Position).FirstOrDefaultAsync(cancellationToken);
            if (neighbor is null)
                return;
            var position = neighbor.Position;
            neighbor.MoveTo(moved.Position);
            moved.MoveTo(position);
        },
        cancellationToken);
}
