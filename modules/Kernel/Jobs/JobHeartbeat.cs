using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// While a handler runs, writes its progress, renews its lease and checks whether a person on another host asked to stop it. On SQLite the
/// heartbeat waits while the handler writes. No other run can take over meanwhile, because that would also be a write.
/// </summary>
internal sealed class JobHeartbeat(IServiceScopeFactory scopes, TimeProvider time, ILogger<JobHeartbeat> log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(30);

    /// <summary>Starts the heartbeat; it ends when the result is disposed.</summary>
    public IAsyncDisposable Start(JobRun run) => new HeartbeatHandle(this, run);

    private async Task RunAsync(JobRun run, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var written = run.Progress.Current;
        var writtenAt = time.GetTimestamp();
        while (await timer.WaitForNextTickAsync(ended))
        {
            var step = run.Progress.Current;
            try
            {
                if (step != written || time.GetElapsedTime(writtenAt) >= RenewAfter)
                {
                    if (!await WithStoreAsync(store => store.RenewLeaseAsync(run.JobId, run.RunId, step, ended)))
                        run.Stop(StopReason.LeaseLost);
                    (written, writtenAt) = (step, time.GetTimestamp());
                }

                if (await WithStoreAsync(store => store.IsCancelRequestedAsync(run.JobId, ended)))
                    run.Stop(StopReason.Person);
            }
            catch (Exception failure) when (TransientFailure.IsTransient(failure))
            {
                log.LogInformation(failure, "The database is busy; progress will be written with the next beat.");
            }
        }
    }

    private async Task<bool> WithStoreAsync(Func<JobStore, Task<bool>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<JobStore>());
    }

    private async Task EndAsync(Task heartbeat)
    {
        try
        {
            await heartbeat;
        }
        catch (OperationCanceledException)
        {
            // Disposing the heartbeat cancels it.
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "The job's pulse failed; its lease was not renewed from then on.");
        }
    }

    private sealed class HeartbeatHandle : IAsyncDisposable
    {
        private readonly CancellationTokenSource end = new();
        private readonly JobHeartbeat jobHeartbeat;
        private readonly Task heartbeat;

        public HeartbeatHandle(JobHeartbeat jobHeartbeat, JobRun run)
        {
            this.jobHeartbeat = jobHeartbeat;
            heartbeat = Task.Run(() => jobHeartbeat.RunAsync(run, end.Token));
        }

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await jobHeartbeat.EndAsync(heartbeat);
            end.Dispose();
        }
    }
}
