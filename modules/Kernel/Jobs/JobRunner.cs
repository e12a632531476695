using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// Starts due jobs on this host. Each job is claimed by one host only; when a host dies, another takes its jobs over after their leases
/// expire.
/// </summary>
public sealed class JobRunner : IDisposable
{
    private readonly IServiceScopeFactory scopes;
    private readonly RunningJobs running;
    private readonly JobExecutor executor;
    private readonly ILogger<JobRunner> log;
    private readonly SemaphoreSlim pollLock = new(1, 1);
    private readonly Clock clock;
    private volatile bool stopping;
    private long lastPollTicks;

    internal JobRunner(IServiceScopeFactory scopes, RunningJobs running, JobExecutor executor, Clock clock, ILogger<JobRunner> log) =>
        (this.scopes, this.running, this.executor, this.clock, this.log) = (scopes, running, executor, clock, log);

    /// <summary>Time of the last poll; null before the first one.</summary>
    internal DateTime? LastPollAt => Interlocked.Read(ref lastPollTicks) is var ticks and > 0 ? new DateTime(ticks, DateTimeKind.Utc) : null;

    /// <summary>
    /// Runs a queued job to its end before returning, for the command line and tests, where no runner is active.
    /// It does nothing when the job is not due or another run holds it.
    /// </summary>
    public async Task RunInlineAsync(Guid jobId, CancellationToken cancellationToken = default)
    {
        using var run = new JobRun(jobId);
        if (!running.TryAdd(run))
            return;
        await using var stop = cancellationToken.Register(() => run.Stop(StopReason.HostStopping));
        await ExecuteAsync(run);
    }

    /// <summary>Starts due jobs in the free slots. Called every few seconds and after each commit that enqueued a job.</summary>
    internal async Task StartDueAsync(CancellationToken cancellationToken)
    {
        await pollLock.WaitAsync(cancellationToken);
        try
        {
            if (stopping)
                return;
            var due = await ListDueAsync(cancellationToken);
            Interlocked.Exchange(ref lastPollTicks, clock.UtcNow.Ticks);
            foreach (var id in due)
            {
                var run = new JobRun(id);
                if (running.FreeSlots > 0 && running.TryAdd(run))
                    _ = Task.Run(() => RunAndPollAgainAsync(run), CancellationToken.None);
                else
                    run.Dispose();
            }
        }
        finally
        {
            pollLock.Release();
        }
    }

    /// <summary>Stops all runs and waits until each has returned its job to the queue.</summary>
    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        stopping = true;
        // A poll that began before may still add runs; later ones add none.
        await pollLock.WaitAsync(cancellationToken);
        pollLock.Release();
        foreach (var run in running.All)
            run.Stop(StopReason.HostStopping);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (running.All.Count > 0)
            await pause.WaitForNextTickAsync(cancellationToken);
    }

    public void Dispose() => pollLock.Dispose();

    private async Task<IReadOnlyList<Guid>> ListDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Fetches twice as many as can run at once, because other hosts may claim the first ones.
        return await scope.ServiceProvider.GetRequiredService<JobStore>().ListDueAsync(2 * RunningJobs.MaxConcurrent, cancellationToken);
    }

    private async Task RunAndPollAgainAsync(JobRun run)
    {
        using (run)
            await ExecuteAsync(run);
        // A slot is free again, so the next job need not wait for the next poll.
        if (!stopping)
            await PollAgainAsync();
    }

    private async Task PollAgainAsync()
    {
        try
        {
            await StartDueAsync(CancellationToken.None);
        }
        catch (Exception failure) when (failure is DbUpdateException || TransientFailure.IsTransient(failure))
        {
            log.LogWarning(failure, "Could not look for work; the next round will.");
        }
    }

    private async Task ExecuteAsync(JobRun run)
    {
        try
        {
            await executor.RunAsync(run);
        }
        catch (Exception failure)
        {
            // Recording the end of the job failed repeatedly, not the job itself; the job is run again when its lease expires.
            log.LogError(failure, "Job {JobId} could not be recorded; it will be taken up when its lease is over.", run.JobId);
        }
        finally
        {
            running.Remove(run);
        }
    }
}
