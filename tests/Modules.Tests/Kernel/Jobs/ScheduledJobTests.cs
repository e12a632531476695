using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Operations;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

public sealed class ScheduledJobTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 24, 2, 40, 0, TimeSpan.Zero);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ask_ByTwoHostsAtTheSameTime_LeavesTheWorkOnce(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var first = scenario.AsSystem();
        await using var second = scenario.AsSystem();

        await Task.WhenAll(
            first.Get<ScheduledJob<CleanupPayload>>().EnqueueAsync(Night, default), second.Get<ScheduledJob<CleanupPayload>>().EnqueueAsync(Night.AddSeconds(3), default));

        (await CountAsync(scenario)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ask_TheNightAfter_AsksAnew(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using (var host = scenario.AsSystem())
            await host.Get<ScheduledJob<CleanupPayload>>().EnqueueAsync(Night, default);

        await using (var host = scenario.AsSystem())
            await host.Get<ScheduledJob<CleanupPayload>>().EnqueueAsync(Night.AddDays(1), default);

        (await CountAsync(scenario)).ShouldBe(2);
    }

    private static async Task<int> CountAsync(TestScenario scenario)
    {
        await using var program = scenario.AsSystem();
        return await program.Db.Set<Job>().CountAsync(job => job.Kind == "kernel.tidying");
    }
}
