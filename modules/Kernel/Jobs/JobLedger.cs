using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// Every step in the life of a job. Each is one conditional update, so that of two hosts, or of a host and one thought dead,
/// exactly one succeeds.
/// </summary>
internal sealed class JobLedger(FacultyDevDbContext db, TimeProvider time)
{
    /// <summary>How long a run is believed alive after its last sign. Long enough for a SQLite writer to keep it waiting.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DbSet<Job> Jobs => db.Set<Job>();

    /// <summary>Work that is due, oldest first: what waits, and what was left behind by a host that died.</summary>
    public async Task<IReadOnlyList<Guid>> ListDueAsync(int take, CancellationToken cancellation)
    {
        var now = Now;
        var orphaned = await Jobs.Where(job => job.State == JobState.Running && job.LeaseUntil < now)
            .OrderBy(job => job.LeaseUntil).Select(job => job.Id).Take(take).ToListAsync(cancellation);
        var queued = await Jobs.Where(job => job.State == JobState.Queued && job.NotBefore <= now)
            .OrderBy(job => job.NotBefore).Select(job => job.Id).Take(take).ToListAsync(cancellation);
        return [.. orphaned, .. queued];
    }

    /// <summary>Takes the work for one run; null when somebody else was faster or it is not due.</summary>
    public async Task<Job?> ClaimAsync(Guid id, Guid runId, CancellationToken cancellation)
    {
        var now = Now;
        var taken = await Jobs
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
                cancellation);
        return taken == 0 ? null : await Jobs.AsNoTracking().FirstAsync(job => job.Id == id, cancellation);
    }

    /// <summary>A sign of life, with the progress. False when the run no longer holds the work.</summary>
    public async Task<bool> KeepAsync(Guid id, Guid runId, JobProgress.Step step, CancellationToken cancellation) =>
        await Held(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.LeaseUntil, Now + Lease)
                .SetProperty(job => job.ProgressDone, step.Done)
                .SetProperty(job => job.ProgressTotal, step.Total)
                .SetProperty(job => job.Message, Cut(step.Message)),
            cancellation) > 0;

    public Task<bool> IsCancelRequestedAsync(Guid id, CancellationToken cancellation) =>
        Jobs.AnyAsync(job => job.Id == id && job.CancelRequested, cancellation);

    public async Task<bool> FinishAsync(Guid id, Guid runId, JobResult result, CancellationToken cancellation) =>
        await Held(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Done)
                .SetProperty(job => job.FinishedAt, Now)
                .SetProperty(job => job.ResultPath, result.Path)
                .SetProperty(job => job.ResultSummary, Cut(result.Summary))
                .SetProperty(job => job.ErrorCode, (string?)null)
                .SetProperty(job => job.ErrorArguments, (string?)null),
            cancellation) > 0;

    public async Task FailAsync(Guid id, Guid runId, string code, IReadOnlyList<object> arguments) =>
        await Held(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Failed)
                .SetProperty(job => job.FinishedAt, Now)
                .SetProperty(job => job.ErrorCode, code)
                .SetProperty(job => job.ErrorArguments, TextArguments.Write(arguments)));

    public async Task CancelledAsync(Guid id, Guid runId) =>
        await Held(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Cancelled).SetProperty(job => job.FinishedAt, Now));

    /// <summary>Back into the queue after a failure that may pass.</summary>
    public async Task TryLaterAsync(Guid id, Guid runId, TimeSpan pause) =>
        await Held(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Queued).SetProperty(job => job.NotBefore, Now + pause));

    /// <summary>Back into the queue because the host goes down; it does not count as an attempt.</summary>
    public async Task ReleaseAsync(Guid id, Guid runId) =>
        await Held(id, runId).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Queued).SetProperty(job => job.Attempts, job => job.Attempts - 1));

    /// <summary>A person no longer wants it: ends it when it waits, or asks the run to stop.</summary>
    public async Task RequestCancelAsync(Guid id, CancellationToken cancellation)
    {
        var waiting = await Jobs.Where(job => job.Id == id && job.State == JobState.Queued).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Cancelled).SetProperty(job => job.FinishedAt, Now), cancellation);
        if (waiting == 0)
            await Jobs.Where(job => job.Id == id && job.State == JobState.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(job => job.CancelRequested, true), cancellation);
    }

    /// <summary>A person wants it tried again, from the beginning and with all its attempts.</summary>
    public async Task<bool> RequeueAsync(Guid id, CancellationToken cancellation) =>
        await Jobs.Where(job => job.Id == id && (job.State == JobState.Failed || job.State == JobState.Cancelled)).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Queued)
                .SetProperty(job => job.NotBefore, Now)
                .SetProperty(job => job.Attempts, 0)
                .SetProperty(job => job.CancelRequested, false)
                .SetProperty(job => job.FinishedAt, (DateTime?)null)
                .SetProperty(job => job.ErrorCode, (string?)null)
                .SetProperty(job => job.ErrorArguments, (string?)null),
            cancellation) > 0;

    private IQueryable<Job> Held(Guid id, Guid runId) =>
        Jobs.Where(job => job.Id == id && job.RunId == runId && job.State == JobState.Running);

    private static string? Cut(string? text) =>
        text is null || text.Length <= Job.LongestMessage ? text : text[..(Job.LongestMessage - 1)] + "…";
}
