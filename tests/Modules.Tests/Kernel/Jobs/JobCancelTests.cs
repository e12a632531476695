using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

public sealed class JobCancelTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Cancel_WaitingJob_NeverRuns(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();

        await scenario.CancelAsync(id, FakeAccounts.Ada);
        await scenario.Runner.RunInlineAsync(id);

        (await scenario.FindAsync(id)).State.ShouldBe(JobState.Cancelled);
        scenario.Script.Runs.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Cancel_RunningJob_StopsIt(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        var begun = new TaskCompletionSource();
        scenario.Script.Play = async (_, _, cancellationToken) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return JobResult.Nothing;
        };

        var running = scenario.Runner.RunInlineAsync(id);
        await begun.Task;
        await scenario.CancelAsync(id, FakeAccounts.Ada);
        await running;

        (await scenario.FindAsync(id)).State.ShouldBe(JobState.Cancelled);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Cancel_SomebodyElsesJob_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();

        await Should.ThrowAsync<NotFoundException>(() => scenario.CancelAsync(id, FakeAccounts.Grace));

        (await scenario.FindAsync(id)).State.ShouldBe(JobState.Queued);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_HostStops_QueuesTheJobAgainWithoutCountingAnAttempt(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        using var host = new CancellationTokenSource();
        scenario.Script.Play = async (_, _, cancellationToken) =>
        {
            await host.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return JobResult.Nothing;
        };

        await scenario.Runner.RunInlineAsync(id, host.Token);

        var job = await scenario.FindAsync(id);
        job.State.ShouldBe(JobState.Queued);
        job.Attempts.ShouldBe(0);
    }
}
