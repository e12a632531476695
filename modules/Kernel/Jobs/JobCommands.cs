using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Stops or retries a job that the viewer may see.</summary>
internal sealed class JobCommands(JobStore store, JobStatusQuery query, RunningJobs running, AfterCommitSignal signal)
{
    /// <summary>
    /// Stops a job. A run on this host is signaled in memory, because on SQLite a database write would have to wait for the very
    /// transaction that should be stopped.
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
