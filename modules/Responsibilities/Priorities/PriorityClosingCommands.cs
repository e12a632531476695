using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Closes and reopens a priority. Actions linked to it are not changed.</summary>
internal sealed class PriorityClosingCommands(FacultyDevDbContext db, PriorityAccess access, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, string reason, CancellationToken cancellationToken)
    {
        var priority = await access.LoadToManageAsync(id, version, cancellationToken);
        priority.Close(reason, time.Today());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReopenAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var priority = await access.LoadToManageAsync(id, version, cancellationToken);
        priority.Reopen();
        await db.SaveChangesAsync(cancellationToken);
    }
}
