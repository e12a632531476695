using System.Globalization;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// Enqueues a scheduled job. The trigger fires on every host; the scheduled time is part of the unique key, so only one job is added.
/// </summary>
internal sealed class ScheduledJob<TPayload>(FacultyDevDbContext db, JobQueue queue, JobKinds kinds, Viewer viewer) : Quartz.IJob
    where TPayload : new()
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await EnqueueAsync(context.ScheduledFireTimeUtc ?? context.FireTimeUtc, cancellationToken);

    /// <param name="at">The scheduled time, which is the same on every host, not the time at which this host fired.</param>
    public async Task EnqueueAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var kind = kinds.For(typeof(TPayload)).Name;
        var key = $"{kind}@{at.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)}";
        if (await IsEnqueuedAsync(key, cancellationToken))
            return;
        viewer.SetSystem(kind);
        queue.Enqueue(kind, new TPayload(), uniqueKey: key);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another host added the job first; any other failure is rethrown.
            if (!await IsEnqueuedAsync(key, cancellationToken))
                throw;
        }
    }

    private Task<bool> IsEnqueuedAsync(string key, CancellationToken cancellationToken) =>
        db.Set<Job>().AnyAsync(job => job.UniqueKey == key, cancellationToken);
}
