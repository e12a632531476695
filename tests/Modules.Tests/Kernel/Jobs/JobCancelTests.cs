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
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();

        await house.CancelAsync(id, Accounts.Ada);
        await house.Runner.RunInlineAsync(id);

        (await house.FindAsync(id)).State.ShouldBe(JobState.Cancelled);
        house.Script.Runs.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Cancel_RunningJob_StopsIt(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        var begun = new TaskCompletionSource();
        house.Script.Play = async (_, _, cancellation) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return JobResult.Nothing;
        };

        var running = house.Runner.RunInlineAsync(id);
        await begun.Task;
        await house.CancelAsync(id, Accounts.Ada);
        await running;

        (await house.FindAsync(id)).State.ShouldBe(JobState.Cancelled);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Cancel_SomebodyElsesJob_IsNotFound(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();

        await Should.ThrowAsync<NotFoundException>(() => house.CancelAsync(id, Accounts.Grace));

        (await house.FindAsync(id)).State.ShouldBe(JobState.Queued);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_HostStops_JobGoesBackIntoTheQueueWithoutLosingAnAttempt(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        using var host = new CancellationTokenSource();
        house.Script.Play = async (_, _, cancellation) =>
        {
            await host.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
            return JobResult.Nothing;
        };

        await house.Runner.RunInlineAsync(id, host.Token);

        var job = await house.FindAsync(id);
        job.State.ShouldBe(JobState.Queued);
        job.Attempts.ShouldBe(0);
    }
}
