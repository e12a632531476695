using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

public sealed class JobLeaseTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Claim_TwoHostsAtOnce_OneGetsIt(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();

        var claims = await Task.WhenAll(house.ClaimAsync(id), house.ClaimAsync(id));

        claims.Count(claim => claim is not null).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_HostOfFirstRunDied_IsTakenUpOnceItsLeaseIsOver(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        await house.ClaimAsync(id);

        await house.Runner.RunInlineAsync(id);
        var whileLeased = house.Script.Runs;
        house.Clock.Pass(JobLedger.Lease + TimeSpan.FromSeconds(1));
        await house.Runner.RunInlineAsync(id);

        whileLeased.ShouldBe(0);
        house.Script.Runs.ShouldBe(1);
        var job = await house.FindAsync(id);
        job.State.ShouldBe(JobState.Done);
        job.Attempts.ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_JobThatKillsItsHostEachTime_IsGivenUp(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        for (var crash = 0; crash < 3; crash++)
        {
            (await house.ClaimAsync(id)).ShouldNotBeNull();
            house.Clock.Pass(JobLedger.Lease + TimeSpan.FromSeconds(1));
        }

        await house.Runner.RunInlineAsync(id);

        house.Script.Runs.ShouldBe(0);
        (await house.FindAsync(id)).ErrorCode.ShouldBe("kernel.job-interrupted");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Finish_WorkTakenOverMeanwhile_SavesNothing(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = async (services, _, cancellation) =>
        {
            // The host was stuck for so long that another one believes it dead.
            house.Clock.Pass(JobLedger.Lease + TimeSpan.FromSeconds(1));
            (await house.ClaimAsync(id)).ShouldNotBeNull();
            return await services.GetRequiredService<CurrentJob>().FinishAsync(
                () =>
                {
                    services.GetRequiredService<FacultyDevDbContext>().Add(AnyFile());
                    return Task.FromResult(JobResult.Nothing);
                },
                cancellation);
        };

        await house.Runner.RunInlineAsync(id);

        (await CountFilesAsync(house)).ShouldBe(0);
        (await house.FindAsync(id)).State.ShouldBe(JobState.Running);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Finish_LastStepSucceeds_IsSavedTogetherWithTheEnd(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = (services, _, cancellation) => services.GetRequiredService<CurrentJob>().FinishAsync(
            () =>
            {
                services.GetRequiredService<FacultyDevDbContext>().Add(AnyFile());
                return Task.FromResult(new JobResult("/there"));
            },
            cancellation);

        await house.Runner.RunInlineAsync(id);

        (await CountFilesAsync(house)).ShouldBe(1);
        (await house.FindAsync(id)).ResultPath.ShouldBe("/there");
    }

    private static async Task<int> CountFilesAsync(JobHouse house)
    {
        await using var program = house.AsProgram();
        return await program.Db.Set<StoredFile>().CountAsync();
    }

    private static StoredFile AnyFile() => new()
    {
        Name = "a.txt", ContentType = "text/plain", Size = 1, Hash = new string('a', 64), SavedByName = "Ada", SavedAt = DateTime.UnixEpoch,
    };
}
