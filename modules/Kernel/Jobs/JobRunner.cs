using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// Starts what is due and sees it through. Of several hosts one gets each job; a job whose host died is taken up by another when its
/// lease is over.
/// </summary>
public sealed class JobRunner : IDisposable
{
    private readonly IServiceScopeFactory scopes;
    private readonly RunningJobs running;
    private readonly JobExecution execution;
    private readonly ILogger<JobRunner> log;
    private readonly SemaphoreSlim looking = new(1, 1);
    private readonly TimeProvider time;
    private volatile bool stopping;
    private long lastLook;

    internal JobRunner(IServiceScopeFactory scopes, RunningJobs running, JobExecution execution, TimeProvider time, ILogger<JobRunner> log) =>
        (this.scopes, this.running, this.execution, this.time, this.log) = (scopes, running, execution, time, log);

    /// <summary>When it last looked for work; null when it never did.</summary>
    internal DateTimeOffset? LastLook => Interlocked.Read(ref lastLook) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>
    /// Runs one queued job to its end, here and now: for the command line and for tests, where no runner is at work.
    /// Does nothing when the job is not due or another run holds it.
    /// </summary>
    public async Task RunInlineAsync(Guid jobId, CancellationToken cancellation = default)
    {
        using var run = new JobRun(jobId);
        if (!running.TryAdd(run))
            return;
        await using var stop = cancellation.Register(() => run.Stop(StopReason.HostStopping));
        await SeeThroughAsync(run);
    }

    /// <summary>Fills the free places with work that is due. Called every few seconds and after each commit that asked for work.</summary>
    internal async Task StartDueAsync(CancellationToken cancellation)
    {
        await looking.WaitAsync(cancellation);
        try
        {
            if (stopping)
                return;
            var due = await ListDueAsync(cancellation);
            Interlocked.Exchange(ref lastLook, time.GetUtcNow().UtcTicks);
            foreach (var id in due)
            {
                var run = new JobRun(id);
                if (running.Free > 0 && running.TryAdd(run))
                    _ = Task.Run(() => RunAndLookAgainAsync(run), CancellationToken.None);
                else
                    run.Dispose();
            }
        }
        finally
        {
            looking.Release();
        }
    }

    /// <summary>Tells all runs to stop and waits until each has put its job back into the queue.</summary>
    internal async Task StopAsync(CancellationToken cancellation)
    {
        stopping = true;
        foreach (var run in running.All)
            run.Stop(StopReason.HostStopping);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (running.All.Count > 0)
            await pause.WaitForNextTickAsync(cancellation);
    }

    public void Dispose() => looking.Dispose();

    private async Task<IReadOnlyList<Guid>> ListDueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Twice as many as can run at once: other hosts may be faster with the first.
        return await scope.ServiceProvider.GetRequiredService<JobLedger>().ListDueAsync(2 * RunningJobs.AtOnce, cancellation);
    }

    private async Task RunAndLookAgainAsync(JobRun run)
    {
        using (run)
            await SeeThroughAsync(run);
        // A place is free again: whoever waits need not wait for the next round.
        if (!stopping)
            await LookAgainAsync();
    }

    private async Task LookAgainAsync()
    {
        try
        {
            await StartDueAsync(CancellationToken.None);
        }
        catch (Exception failure) when (failure is DbUpdateException || TransientFailure.Is(failure))
        {
            log.LogWarning(failure, "Could not look for work; the next round will.");
        }
    }

    private async Task SeeThroughAsync(JobRun run)
    {
        try
        {
            await execution.RunAsync(run);
        }
        catch (Exception failure)
        {
            // Not the work but its bookkeeping failed, again and again. The lease runs out and the work is taken up anew.
            log.LogError(failure, "Job {JobId} could not be recorded; it will be taken up when its lease is over.", run.JobId);
        }
        finally
        {
            running.Remove(run);
        }
    }
}
