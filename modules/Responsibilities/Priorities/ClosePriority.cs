using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Zones;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Closes a priority, and opens it again when that was too early. What served it goes on to.</summary>
internal sealed class ClosePriority(FacultyDevDbContext db, PrioritiesInReach reach, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, string why, CancellationToken cancellation)
    {
        var priority = await reach.ToManageAsync(id, version, cancellation);
        priority.Close(why, time.Today());
        await db.SaveChangesAsync(cancellation);
    }

    public async Task ReopenAsync(Guid id, int version, CancellationToken cancellation)
    {
        var priority = await reach.ToManageAsync(id, version, cancellation);
        priority.Reopen();
        await db.SaveChangesAsync(cancellation);
    }
}
