using System.Collections.Concurrent;
using FacultyDev.Kernel.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Polls for due jobs every few seconds.</summary>
[DisallowConcurrentExecution]
internal sealed class PollJobQueueJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.StartDueAsync(cancellationToken);
}

/// <summary>
/// Starts due jobs and other work as soon as the request that created them is committed, while the host serves. Hosted services do not run
/// on the command line, so nothing starts there by itself.
/// </summary>
internal sealed class JobDispatcher(AfterCommitSignal signal, JobRunner runner, IEnumerable<IAfterCommitWork> works, ILogger<JobDispatcher> log)
    : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<Task, bool> dispatched = [];
    private readonly Lock stopLock = new();
    private Task? stop;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        signal.Committed += DispatchDue;
        return Task.CompletedTask;
    }

    /// <summary>
    /// A host may be stopped by two callers at once, each of which disposes it afterward, so all of them wait for the same stop.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (stopLock)
            return stop ??= StopOnceAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        signal.Committed -= DispatchDue;
        await stopping.CancelAsync();
        // What is under way still uses the database and the data folder, which belong to nobody after the stop.
        await Task.WhenAll(dispatched.Keys).WaitAsync(cancellationToken);
        await runner.StopAsync(cancellationToken);
    }

    private void DispatchDue()
    {
        Dispatch(runner.StartDueAsync);
        foreach (var work in works)
            Dispatch(work.RunDueAsync);
    }

    private void Dispatch(Func<CancellationToken, Task> poll)
    {
        var task = Task.Run(() => RunSafelyAsync(poll));
        dispatched.TryAdd(task, true);
        _ = task.ContinueWith(ended => dispatched.TryRemove(ended, out _), TaskScheduler.Default);
    }

    private async Task RunSafelyAsync(Func<CancellationToken, Task> poll)
    {
        try
        {
            await poll(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The stop itself ended the work; what is left is due again for the next host.
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "Could not look for work right after a commit; the next round will.");
        }
    }
}
