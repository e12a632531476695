using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// All state changes of jobs. Each is one conditional update, so that of two competing hosts, or a live host and one considered dead,
/// exactly one succeeds.
/// </summary>
internal sealed class JobStore(FacultyDevDbContext db, Clock clock)
{
    /// <summary>Duration of a lease. It is longer than a writer on SQLite can keep the heartbeat waiting.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private DateTime Now => clock.UtcNow;

    private DbSet<Job> Jobs => db.Set<Job>();

    /// <summary>Returns due jobs, oldest first: those whose lease expired because their host died, then queued ones.</summary>
    public async Task<IReadOnlyList<Guid>> ListDueAsync(int take, CancellationToken cancellationToken)
    {
        var now = Now;
        var orphaned = await Jobs.Where(job => job.State == JobState.Running && job.LeaseUntil < now)
            .OrderBy(job => job.LeaseUntil).Select(job => job.Id).Take(take).ToListAsync(cancellationToken);
        var queued = await Jobs.Where(job => job.State == JobState.Queued && job.NotBefore <= now)
            .OrderBy(job => job.NotBefore).Select(job => job.Id).Take(take).ToListAsync(cancellationToken);
        return [.. orphaned, .. queued];
    }

    /// <summary>Claims the job for a run; returns null when another run claimed it first or it is not due.</summary>
    public async Task<Job?> ClaimAsync(Guid id, Guid runId, CancellationToken cancellationToken)
    {
        var now = Now;
        var claimed = await Jobs
            .Where(job => job.Id == id
                && ((job.State == JobState.Queued && job.NotBefore <= now) || (job.State == JobState.Running && job.LeaseUntil < now)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(job => job.State, JobState.Running)
                    .SetProperty(job => job.RunId, runId)
                    .SetProperty(job => job.LeaseUntil, now + Lease)
                    .SetProperty(job => job.Attempts, job => job.Attempts + 1)
                    .SetProperty(job => job.StartedAt, now)
                    .SetProperty(job => job.ProgressDone, 0)
                    .SetProperty(job => job.ProgressTotal, 0)
                    .SetProperty(job => job.Message, (string?)null),
                cancellationToken);
        return claimed == 0 ? null : await Jobs.AsNoTracking().FirstAsync(job => job.Id == id, cancellationToken);
    }

    /// <summary>Renews the lease and stores the progress. Returns false when the run no longer holds the job.</summary>
    public async Task<bool> RenewLeaseAsync(Guid id, Guid runId, JobProgress.Snapshot step, CancellationToken cancellationToken) =>
        await HeldBy(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.LeaseUntil, Now + Lease)
                .SetProperty(job => job.ProgressDone, step.Done)
                .SetProperty(job => job.ProgressTotal, step.Total)
                .SetProperty(job => job.Message, Truncate(step.Message)),
            cancellationToken) > 0;

    public Task<bool> IsCancelRequestedAsync(Guid id, CancellationToken cancellationToken) =>
        Jobs.AnyAsync(job => job.Id == id && job.CancelRequested, cancellationToken);

    public async Task<bool> FinishAsync(Guid id, Guid runId, JobResult result, CancellationToken cancellationToken) =>
        await HeldBy(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Done)
                .SetProperty(job => job.FinishedAt, Now)
                .SetProperty(job => job.ResultPath, result.Path)
                .SetProperty(job => job.ResultSummary, Truncate(result.Summary))
                .SetProperty(job => job.ErrorCode, (string?)null)
                .SetProperty(job => job.ErrorArguments, (string?)null),
            cancellationToken) > 0;

    public async Task FailAsync(Guid id, Guid runId, string code, IReadOnlyList<object> arguments) =>
        await HeldBy(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Failed)
                .SetProperty(job => job.FinishedAt, Now)
                .SetProperty(job => job.ErrorCode, code)
                .SetProperty(job => job.ErrorArguments, TextArguments.Serialize(arguments)));

    public async Task MarkCancelledAsync(Guid id, Guid runId) =>
        await HeldBy(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Cancelled).SetProperty(job => job.FinishedAt, Now));

    /// <summary>Returns the job to the queue after a transient failure.</summary>
    public async Task RetryLaterAsync(Guid id, Guid runId, TimeSpan pause) =>
        await HeldBy(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Queued).SetProperty(job => job.NotBefore, Now + pause));

    /// <summary>Returns the job to the queue because the host shuts down; the run does not count as an attempt.</summary>
    public async Task ReturnToQueueAsync(Guid id, Guid runId) =>
        await HeldBy(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Queued).SetProperty(job => job.Attempts, job => job.Attempts - 1));

    /// <summary>Cancels a queued job, or asks the run of a running one to stop.</summary>
    public async Task RequestCancelAsync(Guid id, CancellationToken cancellationToken)
    {
        var waiting = await Jobs.Where(job => job.Id == id && job.State == JobState.Queued).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Cancelled).SetProperty(job => job.FinishedAt, Now), cancellationToken);
        if (waiting == 0)
            await Jobs.Where(job => job.Id == id && job.State == JobState.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(job => job.CancelRequested, true), cancellationToken);
    }

    /// <summary>Queues a failed or canceled job again, with all its attempts. Returns false when it is in another state.</summary>
    public async Task<bool> RequeueAsync(Guid id, CancellationToken cancellationToken) =>
        await Jobs.Where(job => job.Id == id && (job.State == JobState.Failed || job.State == JobState.Cancelled)).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Queued)
                .SetProperty(job => job.NotBefore, Now)
                .SetProperty(job => job.Attempts, 0)
                .SetProperty(job => job.CancelRequested, false)
                .SetProperty(job => job.FinishedAt, (DateTime?)null)
                .SetProperty(job => job.ErrorCode, (string?)null)
                .SetProperty(job => job.ErrorArguments, (string?)null),
            cancellationToken) > 0;

    private IQueryable<Job> HeldBy(Guid id, Guid runId) =>
        Jobs.Where(job => job.Id == id && job.RunId == runId && job.State == JobState.Running);

    private static string? Truncate(string? text) =>
        text is null || text.Length <= Job.MaxMessageLength ? text : text[..(Job.MaxMessageLength - 1)] + "…";
}
