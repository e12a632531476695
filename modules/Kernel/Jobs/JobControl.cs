using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Jobs;

/// <summary>What a person may do to background work they may see: stop it, or have it tried again.</summary>
internal sealed class JobControl(JobLedger ledger, JobStatusQuery query, RunningJobs running, CommitSignal signal)
{
    /// <summary>
    /// Stops it. What runs on this host is told first and in memory: on SQLite the note in the database would wait until the very
    /// transaction is over that should be stopped.
    /// </summary>
    public async Task CancelAsync(Guid id, CancellationToken cancellation)
    {
        var job = await query.FindAsync(id, cancellation).OrNotFound();
        if (job.HasEnded)
            throw new DomainException("kernel.job-ended-already");
        if (running.TryGet(id, out var run))
            run.Stop(StopReason.Person);
        else
            await ledger.RequestCancelAsync(id, cancellation);
    }

    public async Task RetryAsync(Guid id, CancellationToken cancellation)
    {
        await query.FindAsync(id, cancellation).OrNotFound();
        if (!await ledger.RequeueAsync(id, cancellation))
            throw new DomainException("kernel.job-not-failed");
        signal.Now();
    }
}
