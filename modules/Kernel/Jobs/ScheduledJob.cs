using System.Globalization;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// At its time, asks for the work of a schedule. Every host's clock strikes; the key of the hour makes sure that the work is there once.
/// </summary>
internal sealed class ScheduledJob<TPayload>(FacultyDevDbContext db, JobQueue queue, JobKinds kinds, Viewer viewer) : Quartz.IJob
    where TPayload : new()
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var kind = kinds.For(typeof(TPayload)).Name;
        var hour = (context.ScheduledFireTimeUtc ?? context.FireTimeUtc).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        var key = $"{kind}@{hour}";
        if (await db.Set<Job>().AnyAsync(job => job.UniqueKey == key, cancellationToken))
            return;
        viewer.BecomeProgram(kind);
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
