using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Scenarios;
using FacultyDev.Platform.Operations;
using FacultyDev.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

public sealed class ScheduledJobTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 24, 2, 40, 0, TimeSpan.Zero);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Enqueue_BySeveralHostsAtTheSameTime_AddsOneJobANight(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        var (nights, hosts) = (SoakSize.Of(small: 1, full: 300), SoakSize.Of(small: 2, full: 8));
        for (var night = 0; night < nights; night++)
            await Race.RunAsync(hosts, async number =>
            {
                await using var host = scenario.AsSystem();
                await host.Get<ScheduledJob<CleanupPayload>>().EnqueueAsync(Night.AddDays(night).AddSeconds(3 * number), default);
                return number;
            });

        var enqueued = await CountAsync(scenario);
        SoakSize.Report($"hosts ask for the same scheduled job ({kind})",
            ("nights", nights), ("hosts", hosts), ("lost", Math.Max(0, nights - enqueued)), ("doubled", Math.Max(0, enqueued - nights)));
        enqueued.ShouldBe(nights);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Enqueue_TheNextNight_AddsAnotherJob(DatabaseKind kind)
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
        return await program.Db.Set<Job>().CountAsync(job => job.Kind == "platform.tidying");
    }
}
