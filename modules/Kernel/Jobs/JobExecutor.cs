using System.Diagnostics;
using System.Globalization;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Runs a job once: claims it, runs its handler as the requester, renews its lease and records how it ended.</summary>
internal sealed class JobExecutor(
    IServiceScopeFactory scopes, JobKinds kinds, JobHeartbeat jobHeartbeat, TimeProvider time, ILogger<JobExecutor> log)
{
    private const int MaxRecordingAttempts = 5;
    private static readonly TimeSpan MinDurationToNotify = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RecordingRetryDelay = TimeSpan.FromSeconds(2);

    public async Task RunAsync(JobRun run)
    {
        if (await WithStoreAsync(store => store.ClaimAsync(run.JobId, run.RunId, run.Cancellation)) is not { } job)
            return;
        if (job.CancelRequested)
            run.Stop(StopReason.Person);

        var begun = time.GetTimestamp();
        using var activity = JobTelemetry.Activities.StartActivity($"job {job.Kind}", ActivityKind.Internal);
        using var logScope = log.BeginScope(new Dictionary<string, object> { ["JobId"] = job.Id, ["JobKind"] = job.Kind });
        var outcome = await WorkAsync(job, run);
        await RecordAsync(job, run, outcome);
        await NotifyRequesterAsync(job, outcome, time.GetUtcNow().UtcDateTime - job.QueuedAt);
        activity?.SetTag("job.outcome", outcome.Name);
        JobTelemetry.RecordRun(job.Kind, outcome.Name, time.GetElapsedTime(begun));
        log.LogInformation("Job ended: {Outcome} after {Elapsed}.", outcome.Name, time.GetElapsedTime(begun));
    }

    private async Task<Outcome> WorkAsync(Job job, JobRun run)
    {
        if (kinds.Find(job.Kind) is not { } kind)
            return new Refused("kernel.job.unknown-kind", []);
        // A crash records no error, so the attempts are counted: a job that crashes its host must not be started forever.
        if (job.Attempts > kind.Attempts)
            return new Refused("kernel.job.interrupted", [kind.Attempts]);

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(job.Culture);
        await using var heartbeat = jobHeartbeat.Start(run);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            run.Cancellation.ThrowIfCancellationRequested();
            if (!await SetViewerAsync(scope.ServiceProvider, job, run.Cancellation))
                return new Refused("kernel.job.requester-gone", []);
            var current = scope.ServiceProvider.GetRequiredService<CurrentJob>();
            current.Begin(run.JobId, run.RunId);
            var result = await kind.RunAsync(scope.ServiceProvider, job.Payload, run.Progress, run.Cancellation);
            return current.IsFinished ? new AlreadyRecorded() : new Finished(result);
        }
        catch (JobLeaseLostException)
        {
            return new Lost();
        }
        catch (Exception) when (run.Cancellation.IsCancellationRequested)
        {
            // Once the run is canceled, any exception of the handler is treated as a consequence of the cancellation.
            return run.Reason switch
            {
                StopReason.Person => new Cancelled(),
                StopReason.HostStopping => new Released(),
                _ => new Lost(),
            };
        }
        catch (DomainException refusal)
        {
            return new Refused(refusal.Code, refusal.Arguments);
        }
        catch (Exception failure) when (TransientFailure.IsTransient(failure) && job.Attempts < kind.Attempts)
        {
            log.LogWarning(failure, "Attempt {Attempt} failed; it will be tried again.", job.Attempts);
            return new Postponed(TransientFailure.DelayAfter(job.Attempts));
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The job failed.");
            return new Refused("kernel.job.failed", [job.Id]);
        }
    }

    /// <summary>Returns false when the requester's account may no longer act.</summary>
    private static async Task<bool> SetViewerAsync(IServiceProvider services, Job job, CancellationToken cancellationToken)
    {
        var viewer = services.GetRequiredService<Viewer>();
        if (job.RequestedById is not { } account)
        {
            viewer.SetSystem(job.RequestedByName is "" ? job.Kind : job.RequestedByName);
            return true;
        }

        if (services.GetService<IViewerSource>() is not { } source)
            throw new InvalidOperationException("Background work was asked for by an account, but no module knows accounts (IViewerSource).");
        return await source.LoadAsync(viewer, account, address: null, cancellationToken);
    }

    private Task RecordAsync(Job job, JobRun run, Outcome outcome) => outcome switch
    {
        Finished finished => PersistAsync(store => store.FinishAsync(job.Id, run.RunId, finished.Result, CancellationToken.None)),
        Refused refused => PersistAsync(store => store.FailAsync(job.Id, run.RunId, refused.Code, refused.Arguments)),
        Postponed postponed => PersistAsync(store => store.RetryLaterAsync(job.Id, run.RunId, postponed.Pause)),
        Cancelled => PersistAsync(store => store.MarkCancelledAsync(job.Id, run.RunId)),
        Released => PersistAsync(store => store.ReturnToQueueAsync(job.Id, run.RunId)),
        _ => Task.CompletedTask,
    };

    /// <summary>Notifies the requester of a job that took long, because they have probably left its page.</summary>
    private async Task NotifyRequesterAsync(Job job, Outcome outcome, TimeSpan waited)
    {
        if (job.RequestedById is not { } account || waited < MinDurationToNotify || outcome is not (Finished or AlreadyRecorded or Refused))
            return;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IJobRequesters>().Notify(account, job.Id, job.Title, failed: outcome is Refused);
        await scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>().SaveChangesAsync();
    }

    /// <summary>Retries recording the end of a job, so that a briefly busy database does not lose it.</summary>
    private async Task PersistAsync(Func<JobStore, Task> step)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WithStoreAsync(async store => { await step(store); return true; });
                return;
            }
            catch (Exception failure) when (attempt < MaxRecordingAttempts && TransientFailure.IsTransient(failure))
            {
                log.LogWarning(failure, "Could not record how the job ended; trying again.");
                await Task.Delay(RecordingRetryDelay, time);
            }
        }
    }

    private async Task<T> WithStoreAsync<T>(Func<JobStore, Task<T>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<JobStore>());
    }

    private abstract record Outcome
    {
        public string Name => GetType().Name.ToLowerInvariant();
    }

    private sealed record Finished(JobResult Result) : Outcome;

    private sealed record AlreadyRecorded : Outcome;

    private sealed record Refused(string Code, IReadOnlyList<object> Arguments) : Outcome;

    private sealed record Postponed(TimeSpan Pause) : Outcome;

    private sealed record Cancelled : Outcome;

    private sealed record Released : Outcome;

    private sealed record Lost : Outcome;
}
