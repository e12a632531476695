using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Why a run was told to stop.</summary>
internal enum StopReason { None, Person, HostStopping, LeaseLost }

/// <summary>A job under way on this host.</summary>
internal sealed class JobRun(Guid jobId) : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    public Guid JobId { get; } = jobId;

    public Guid RunId { get; } = Guid.CreateVersion7();

    public JobProgress Progress { get; } = new();

    public StopReason Reason { get; private set; }

    public CancellationToken Cancellation => stop.Token;

    /// <summary>The first reason counts.</summary>
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

/// <summary>What runs on this host, at most two at once: the machine also has people to answer.</summary>
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
