using FacultyDev.Accounts;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>What <see cref="PortableQueries"/> refuses and allows.</summary>
public sealed class PortableQueriesTests
{
    [Fact]
    public async Task Query_PartOfADate_IsRefused() =>
        await RefusedAsync(db => db.Set<ResponsibilityAction>().Where(action => action.Due.Year == 2027).ToListAsync());

    [Fact]
    public async Task Query_FunctionOfADate_IsRefused() =>
        await RefusedAsync(db => db.Set<SupervisionLine>().Where(line => line.From.AddDays(1) < new DateOnly(2027, 1, 1)).ToListAsync());

    [Fact]
    public async Task Delete_ThroughANavigation_IsRefused() =>
        await RefusedAsync(db => db.Set<ResponsibilityAction>().Where(action => action.Codes.Any(served => served.Code == "X")).ExecuteDeleteAsync());

    [Fact]
    public async Task Update_ReadingAColumnItSets_IsRefused() => await RefusedAsync(db => db.Set<Account>().ExecuteUpdateAsync(set => set
        .SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount + 1)
        .SetProperty(account => account.MustChangePassword, account => account.AccessFailedCount > 3)));

    [Fact]
    public async Task QueryAndUpdate_PrecomputedDatesAndSelfAssignments_AreAllowed()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var program = scenario.AsSystem();
        var day = scenario.Clock.Today;
        (await program.Db.Set<ResponsibilityAction>().CountAsync(action => action.Due < day.AddDays(7))).ShouldBe(0);
        (await program.Db.Set<Job>().ExecuteUpdateAsync(set => set.SetProperty(job => job.Attempts, job => job.Attempts - 1))).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Collections_InQueries_AreSentAsOneParameter(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        Guid[] ids = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        var sql = program.Db.Set<Job>().Where(job => ids.Contains(job.Id)).ToQueryString();
        sql.ShouldContain(kind == DatabaseKind.Sqlite ? "json_each(@ids)" : "ANY (@ids)");
    }

    private static async Task RefusedAsync<T>(Func<FacultyDevDbContext, Task<T>> query)
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var program = scenario.AsSystem();
        (await Should.ThrowAsync<NotSupportedException>(() => query(program.Db))).Message.ShouldStartWith("Not every database can do this");
    }
}
