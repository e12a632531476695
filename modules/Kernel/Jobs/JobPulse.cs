using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// While a handler works: writes down its progress, renews its lease, and hears that a person on another host wants it stopped.
/// On SQLite a beat waits while the handler writes; nobody can take the job over meanwhile, as that would be a write too.
/// </summary>
internal sealed class JobPulse(IServiceScopeFactory scopes, TimeProvider time, ILogger<JobPulse> log)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(30);

    /// <summary>Beats until disposed.</summary>
    public IAsyncDisposable Start(JobRun run) => new Beating(this, run);

    private async Task BeatAsync(JobRun run, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Beat, time);
        var written = run.Progress.Current;
        var writtenAt = time.GetTimestamp();
        while (await timer.WaitForNextTickAsync(ended))
        {
            var step = run.Progress.Current;
            try
            {
                if (step != written || time.GetElapsedTime(writtenAt) >= RenewAfter)
                {
                    if (!await InLedgerAsync(ledger => ledger.KeepAsync(run.JobId, run.RunId, step, ended)))
                        run.Stop(StopReason.LeaseLost);
                    (written, writtenAt) = (step, time.GetTimestamp());
                }

                if (await InLedgerAsync(ledger => ledger.IsCancelRequestedAsync(run.JobId, ended)))
                    run.Stop(StopReason.Person);
            }
            catch (Exception failure) when (TransientFailure.Is(failure))
            {
                log.LogInformation(failure, "The database is busy; progress will be written with the next beat.");
            }
        }
    }

    private async Task<bool> InLedgerAsync(Func<JobLedger, Task<bool>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<JobLedger>());
    }

    private async Task EndAsync(Task beating)
    {
        try
        {
            await beating;
        }
        catch (OperationCanceledException)
        {
            // That is how a pulse ends.
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "The job's pulse failed; its lease was not renewed from then on.");
        }
    }

    private sealed class Beating : IAsyncDisposable
    {
        private readonly CancellationTokenSource end = new();
        private readonly JobPulse pulse;
        private readonly Task beating;

        public Beating(JobPulse pulse, JobRun run)
        {
            this.pulse = pulse;
            beating = Task.Run(() => pulse.BeatAsync(run, end.Token));
        }

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await pulse.EndAsync(beating);
            end.Dispose();
        }
    }
}
