using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Why a run was asked to stop.</summary>
internal enum StopReason { None, Person, HostStopping, LeaseLost }

/// <summary>A run of a job on this host.</summary>
internal sealed class JobRun(Guid jobId) : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    public Guid JobId { get; } = jobId;

    public Guid RunId { get; } = Guid.CreateVersion7();

    public JobProgress Progress { get; } = new();

    public StopReason Reason { get; private set; }

    public CancellationToken Cancellation => stop.Token;

    /// <summary>Cancels the run; only the first reason is kept.</summary>
    public void Stop(StopReason reason)
    {
        lock (stop)
        {
            if (Reason != StopReason.None)
                return;
            Reason = reason;
        }

        stop.Cancel();
    }

    public void Dispose() => stop.Dispose();
}

/// <summary>The runs on this host. Their number is limited to two, so that requests are still served.</summary>
internal sealed class RunningJobs
{
    public const int MaxConcurrent = 2;
    private readonly ConcurrentDictionary<Guid, JobRun> runs = [];

    public IReadOnlyCollection<JobRun> All => [.. runs.Values];

    public int FreeSlots => MaxConcurrent - runs.Count;

    public bool TryAdd(JobRun run) => runs.TryAdd(run.JobId, run);

    public void Remove(JobRun run) => runs.TryRemove(KeyValuePair.Create(run.JobId, run));

    public bool TryGet(Guid jobId, [MaybeNullWhen(false)] out JobRun run) => runs.TryGetValue(jobId, out run);
}
