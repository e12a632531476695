using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Mail;
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
/// Starts due jobs and sends emails as soon as the request that created them is committed, while the host serves. Hosted services do not
/// run on the command line, so nothing starts there by itself.
/// </summary>
internal sealed class JobDispatcher(AfterCommitSignal signal, JobRunner runner, OutboxDispatcher outbox, ILogger<JobDispatcher> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        signal.Committed += DispatchDue;
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped twice, the second time after it was disposed.
        if (stopping.IsCancellationRequested)
            return;
        signal.Committed -= DispatchDue;
        await stopping.CancelAsync();
        await runner.StopAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    private void DispatchDue()
    {
        var stop = stopping.Token;
        _ = Task.Run(() => RunSafelyAsync(() => runner.StartDueAsync(stop)), stop);
        _ = Task.Run(() => RunSafelyAsync(() => outbox.SendDueAsync(stop)), stop);
    }

    private async Task RunSafelyAsync(Func<Task> poll)
    {
        try
        {
            await poll();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Could not look for work right after a commit; the next round will.");
        }
    }
}
