using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Every few seconds: is there work?</summary>
[DisallowConcurrentExecution]
internal sealed class PollJobQueueJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.StartDueAsync(cancellationToken);
}

/// <summary>
/// Connects the commit of a request with the start of the work and the sending of the letters it asked for, while the host serves.
/// The command line starts no hosted service, so nothing runs there by itself.
/// </summary>
internal sealed class JobDispatcher(AfterCommitSignal signal, JobRunner runner, OutboxDispatcher mails, ILogger<JobDispatcher> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        signal.Committed += DispatchDue;
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped twice, the second time when it is already disposed of.
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
        _ = Task.Run(() => RunSafelyAsync(() => mails.SendDueAsync(stop)), stop);
    }

    private async Task RunSafelyAsync(Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Could not look for work right after a commit; the next round will.");
        }
    }
}
