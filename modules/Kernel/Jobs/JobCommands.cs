using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Jobs;

/// <summary>What a person may do to background work they may see: stop it, or have it tried again.</summary>
internal sealed class JobCommands(JobStore store, JobStatusQuery query, RunningJobs running, AfterCommitSignal signal)
{
    /// <summary>
    /// Stops it. What runs on this host is told first and in memory: on SQLite the note in the database would wait until the very
    /// transaction is over that should be stopped.
    /// </summary>
    public async Task CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        var job = await query.FindAsync(id, cancellationToken).OrNotFoundAsync();
        if (job.HasEnded)
            throw new DomainException("kernel.job.already-ended");
        if (running.TryGet(id, out var run))
            run.Stop(StopReason.Person);
        else
            await store.RequestCancelAsync(id, cancellationToken);
    }

    public async Task RetryAsync(Guid id, CancellationToken cancellationToken)
    {
        await query.FindAsync(id, cancellationToken).OrNotFoundAsync();
        if (!await store.RequeueAsync(id, cancellationToken))
            throw new DomainException("kernel.job.not-failed");
        signal.RaiseNow();
    }
}
