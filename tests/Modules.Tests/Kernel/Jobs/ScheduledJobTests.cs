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
        await using var house = await TestHouse.OpenAsync(kind);
        await using var first = house.AsProgram();
        await using var second = house.AsProgram();

        await Task.WhenAll(
            first.Get<ScheduledJob<Tidying>>().AskAsync(Night, default), second.Get<ScheduledJob<Tidying>>().AskAsync(Night.AddSeconds(3), default));

        (await CountAsync(house)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ask_TheNightAfter_AsksAnew(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await using (var host = house.AsProgram())
            await host.Get<ScheduledJob<Tidying>>().AskAsync(Night, default);

        await using (var host = house.AsProgram())
            await host.Get<ScheduledJob<Tidying>>().AskAsync(Night.AddDays(1), default);

        (await CountAsync(house)).ShouldBe(2);
    }

    private static async Task<int> CountAsync(TestHouse house)
    {
        await using var program = house.AsProgram();
        return await program.Db.Set<Job>().CountAsync(job => job.Kind == "kernel.tidying");
    }
}
