using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Every few seconds: is there work?</summary>
[DisallowConcurrentExecution]
internal sealed class StartDueJobs(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.StartDueAsync(cancellationToken);
}

/// <summary>
/// Connects the commit of a request with the start of the work it asked for, while the host serves. The command line starts no hosted
/// service, so nothing runs there by itself.
/// </summary>
internal sealed class JobPump(JobSignal signal, JobRunner runner, ILogger<JobPump> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        signal.Committed += Look;
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        signal.Committed -= Look;
        await runner.StopAsync(cancellationToken);
    }

    private void Look() => _ = Task.Run(async () =>
    {
        try
        {
            await runner.StartDueAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "Could not look for work right after a commit; the next round will.");
        }
    });
}
