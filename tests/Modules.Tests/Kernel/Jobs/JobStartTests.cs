using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

public sealed class JobStartTests
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Commit_TransactionThatEnqueuedAJob_StartsTheJob(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var begun = new TaskCompletionSource();
        scenario.Script.Play = (_, _, _) =>
        {
            begun.SetResult();
            return Task.FromResult(JobResult.Nothing);
        };
        await scenario.StartDispatcherAsync();

        await using (var ada = scenario.As(FakeAccounts.Ada))
        await using (var transaction = await ada.Db.Database.BeginTransactionAsync())
        {
            ada.Get<JobQueue>().Enqueue("A test", new ScriptedPayload("word"));
            await ada.Db.SaveChangesAsync();
            begun.Task.IsCompleted.ShouldBeFalse();
            await transaction.CommitAsync();
        }

        await begun.Task.WaitAsync(MaxWait);
        await scenario.StopDispatcherAsync();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task StartDue_MoreJobsThanRunAtOnce_RunsTwoAndThenTheRest(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var (running, most, ended) = (0, 0, 0);
        var twoAtOnce = new TaskCompletionSource();
        var allEnded = new TaskCompletionSource();
        scenario.Script.Play = async (_, _, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            if (running == RunningJobs.MaxConcurrent)
                twoAtOnce.TrySetResult();
            await twoAtOnce.Task;
            Interlocked.Decrement(ref running);
            if (Interlocked.Increment(ref ended) == 5)
                allEnded.SetResult();
            return JobResult.Nothing;
        };
        for (var i = 0; i < 5; i++)
            await scenario.EnqueueAsync();

        await scenario.Runner.StartDueAsync(default);
        await allEnded.Task.WaitAsync(MaxWait);
        await scenario.Runner.StopAsync(default);

        most.ShouldBe(RunningJobs.MaxConcurrent);
        scenario.Script.Runs.ShouldBe(5);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Stop_RunningJob_IsQueuedForTheNextHost(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var begun = new TaskCompletionSource();
        scenario.Script.Play = async (_, _, cancellationToken) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return JobResult.Nothing;
        };
        var id = await scenario.EnqueueAsync();
        await scenario.Runner.StartDueAsync(default);
        await begun.Task.WaitAsync(MaxWait);

        await scenario.Runner.StopAsync(default);

        (await scenario.FindAsync(id)).State.ShouldBe(JobState.Queued);
    }
}
