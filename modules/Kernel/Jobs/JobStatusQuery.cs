using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Jobs;

/// <summary>The state of a job, as shown to the viewer.</summary>
/// <param name="Total">0 when the number of items is unknown.</param>
/// <param name="Message">The current activity or, when done, the result; in the requester's language.</param>
/// <param name="Error">Why the job failed, in the viewer's language; null unless it failed.</param>
/// <param name="IsStopping">True when stopping was requested and the job has not ended yet.</param>
/// <param name="ResultPath">Path of the result within this site; null until the job is done, or when it has no result to show.</param>
public sealed record JobStatus(
    Guid Id, string Title, JobState State, int Done, int Total, string? Message, string? Error, string? ResultPath,
    string RequestedBy, DateTime QueuedAt, DateTime? StartedAt, DateTime? FinishedAt, int Attempts, bool IsStopping)
{
    public bool HasEnded => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}

/// <summary>Reads jobs: the viewer's own, or everybody's with <see cref="KernelPermissions.Operate"/>.</summary>
public sealed class JobStatusQuery
{
    private readonly FacultyDevDbContext db;
    private readonly RunningJobs running;
    private readonly ModuleTexts texts;
    private readonly IViewer viewer;
    private readonly TimeProvider time;

    internal JobStatusQuery(FacultyDevDbContext db, RunningJobs running, ModuleTexts texts, IViewer viewer, TimeProvider time) =>
        (this.db, this.running, this.texts, this.viewer, this.time) = (db, running, texts, viewer, time);

    /// <summary>Returns null when the job does not exist or the viewer may not see it.</summary>
    public async Task<JobStatus?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var job = await Visible().FirstOrDefaultAsync(job => job.Id == id, cancellationToken);
        return job is null ? null : Describe(job);
    }

    /// <summary>
    /// Like <see cref="FindAsync"/>, but waits up to <paramref name="longest"/> for the job to end, so that a short job leads straight to
    /// its result. Call it in a request after the one that enqueued the job, because only then has the job been committed.
    /// </summary>
    public async Task<JobStatus?> WaitShortlyAsync(Guid id, TimeSpan longest, CancellationToken cancellationToken = default)
    {
        var begun = time.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(60); ; pause *= 2)
        {
            var status = await FindAsync(id, cancellationToken);
            var left = longest - time.GetElapsedTime(begun);
            if (status is null || status.HasEnded || left <= TimeSpan.Zero)
                return status;
            await Task.Delay(pause < left ? pause : left, time, cancellationToken);
        }
    }

    private IQueryable<Job> Visible()
    {
        var all = db.Set<Job>().AsNoTracking();
        var me = viewer.AccountId;
        return viewer.HasPermission(KernelPermissions.Operate) ? all : all.Where(job => job.RequestedById == me);
    }

    private JobStatus Describe(Job job)
    {
        JobRun? run = null;
        var step = job.State == JobState.Running && running.TryGet(job.Id, out run)
            ? run.Progress.Current
            : new JobProgress.Snapshot(job.ProgressDone, job.ProgressTotal, job.ResultSummary ?? job.Message);
        return new JobStatus(
            job.Id, job.Title, job.State, step.Done, step.Total, step.Message,
            job.State == JobState.Failed && job.ErrorCode is { } code ? texts.Get("Error", code, TextArguments.Deserialize(job.ErrorArguments)) : null,
            job.State == JobState.Done ? job.ResultPath : null,
            job.RequestedByName, job.QueuedAt, job.StartedAt, job.FinishedAt, job.Attempts,
            job.State == JobState.Running && (job.CancelRequested || run?.Reason == StopReason.Person));
    }
}
