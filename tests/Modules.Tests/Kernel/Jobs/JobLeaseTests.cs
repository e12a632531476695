using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Scenarios;
using FacultyDev.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

public sealed class JobLeaseTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Claim_BySeveralHostsAtOnce_SucceedsForOne(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var (jobs, hosts) = (SoakSize.Of(small: 1, full: 500), SoakSize.Of(small: 2, full: 8));
        var winners = new List<int>();
        for (var job = 0; job < jobs; job++)
        {
            var id = await scenario.EnqueueAsync();
            var claims = await Race.RunAsync(hosts, _ => scenario.ClaimAsync(id));
            winners.Add(claims.Count(claim => claim is not null));
        }

        SoakSize.Report($"hosts claim the same job ({kind})",
            ("jobs", jobs), ("hosts", hosts), ("lost", winners.Count(count => count == 0)), ("doubled", winners.Count(count => count > 1)));
        winners.ShouldAllBe(count => count == 1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_HostOfTheFirstRunDied_RunsOnceTheLeaseHasExpired(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        await scenario.ClaimAsync(id);

        await scenario.Runner.RunInlineAsync(id);
        var whileLeased = scenario.Script.Runs;
        scenario.Clock.Pass(JobStore.Lease + TimeSpan.FromSeconds(1));
        await scenario.Runner.RunInlineAsync(id);

        whileLeased.ShouldBe(0);
        scenario.Script.Runs.ShouldBe(1);
        var job = await scenario.FindAsync(id);
        job.State.ShouldBe(JobState.Done);
        job.Attempts.ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_JobThatKillsItsHostEachTime_Fails(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        for (var crash = 0; crash < 3; crash++)
        {
            (await scenario.ClaimAsync(id)).ShouldNotBeNull();
            scenario.Clock.Pass(JobStore.Lease + TimeSpan.FromSeconds(1));
        }

        await scenario.Runner.RunInlineAsync(id);

        scenario.Script.Runs.ShouldBe(0);
        (await scenario.FindAsync(id)).ErrorCode.ShouldBe("kernel.job.interrupted");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Finish_JobClaimedByAnotherHostMeanwhile_SavesNothing(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = async (services, _, cancellationToken) =>
        {
            // The host stalls until its lease expires, and another host claims the job.
            scenario.Clock.Pass(JobStore.Lease + TimeSpan.FromSeconds(1));
            (await scenario.ClaimAsync(id)).ShouldNotBeNull();
            return await services.GetRequiredService<CurrentJob>().FinishAsync(
                () =>
                {
                    services.GetRequiredService<FacultyDevDbContext>().Add(AnyFile());
                    return Task.FromResult(JobResult.Nothing);
                },
                cancellationToken);
        };

        await scenario.Runner.RunInlineAsync(id);

        (await CountFilesAsync(scenario)).ShouldBe(0);
        (await scenario.FindAsync(id)).State.ShouldBe(JobState.Running);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Finish_LastStepSucceeds_IsSavedTogetherWithTheResult(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = (services, _, cancellationToken) => services.GetRequiredService<CurrentJob>().FinishAsync(
            () =>
            {
                services.GetRequiredService<FacultyDevDbContext>().Add(AnyFile());
                return Task.FromResult(new JobResult("/there"));
            },
            cancellationToken);

        await scenario.Runner.RunInlineAsync(id);

        (await CountFilesAsync(scenario)).ShouldBe(1);
        (await scenario.FindAsync(id)).ResultPath.ShouldBe("/there");
    }

    private static async Task<int> CountFilesAsync(JobScenario scenario)
    {
        await using var program = scenario.AsProgram();
        return await program.Db.Set<StoredFile>().CountAsync();
    }

    private static StoredFile AnyFile() => new()
    {
        Name = "a.txt", ContentType = "text/plain", Size = 1, Hash = new string('a', 64), SavedByName = "Ada", SavedAt = DateTime.UnixEpoch,
    };

    /// <summary>What the heartbeat of a running job does, without waiting for it to beat.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RenewLease_ByTheRunThatHoldsTheJob_KeepsItFromOthers(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        var run = (await scenario.ClaimAsync(id)).ShouldNotBeNull().RunId.ShouldNotBeNull();
        scenario.Clock.Pass(JobStore.Lease / 2);
        await using var host = scenario.AsProgram();

        (await host.Get<JobStore>().RenewLeaseAsync(id, run, new JobProgress.Snapshot(3, 10, "Row 3"), default)).ShouldBeTrue();
        (await host.Get<JobStore>().RenewLeaseAsync(id, Guid.CreateVersion7(), new JobProgress.Snapshot(9, 10, null), default)).ShouldBeFalse();

        scenario.Clock.Pass((JobStore.Lease / 2) + TimeSpan.FromSeconds(1));
        (await scenario.ClaimAsync(id)).ShouldBeNull();
        var job = await scenario.FindAsync(id);
        (job.ProgressDone, job.ProgressTotal, job.Message).ShouldBe((3, 10, "Row 3"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task IsCancelRequested_RunningJob_IsTrueOnceSomebodyHasAsked(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        await scenario.ClaimAsync(id);
        await using var host = scenario.AsProgram();
        var before = await host.Get<JobStore>().IsCancelRequestedAsync(id, default);

        await scenario.CancelAsync(id, FakeAccounts.Ada);

        before.ShouldBeFalse();
        (await host.Get<JobStore>().IsCancelRequestedAsync(id, default)).ShouldBeTrue();
    }
}
