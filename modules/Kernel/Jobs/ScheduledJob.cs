using System.Globalization;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// At its time, asks for the work of a schedule. Every host's clock strikes; the time in the key makes sure that the work is there once.
/// </summary>
internal sealed class ScheduledJob<TPayload>(FacultyDevDbContext db, JobQueue queue, JobKinds kinds, Viewer viewer) : Quartz.IJob
    where TPayload : new()
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await EnqueueAsync(context.ScheduledFireTimeUtc ?? context.FireTimeUtc, cancellationToken);

    /// <param name="at">The time of the schedule, which is the same on every host; not the moment at which this one got round to it.</param>
    public async Task EnqueueAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var kind = kinds.For(typeof(TPayload)).Name;
        var key = $"{kind}@{at.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)}";
        if (await db.Set<Job>().AnyAsync(job => job.UniqueKey == key, cancellationToken))
            return;
        viewer.SetSystem(kind);
        queue.Enqueue(kind, new TPayload(), uniqueKey: key);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another host's clock was a moment faster; anything else is a real failure.
            if (!await db.Set<Job>().AsNoTracking().AnyAsync(job => job.UniqueKey == key, cancellationToken))
                throw;
        }
    }
}
