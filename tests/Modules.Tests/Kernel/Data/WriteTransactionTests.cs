using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Needs;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Data;

/// <summary>A request's transaction begins with its first write, whatever that is, and holds every write after it.</summary>
public sealed class WriteTransactionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Read_BeforeTheFirstWrite_LetsOthersWrite(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var slow = scenario.Base.AsSystem();
        await using var transaction = WriteTransaction.Open(slow.Db);

        (await slow.Db.Set<OrgUnit>().CountAsync()).ShouldBeGreaterThan(0);
        slow.Db.Database.CurrentTransaction.ShouldBeNull();

        await AddSettingsAsync(scenario);
        (await slow.Db.Set<NeedSettings>().CountAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WritesOfEachKind_NotCommitted_AreAllGone(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using (var slow = scenario.Base.AsSystem())
        await using (WriteTransaction.Open(slow.Db))
        {
            await slow.Db.Set<OrgUnit>().ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Name, "Changed"));
            slow.Db.Database.CurrentTransaction.ShouldNotBeNull();
            slow.Db.AddSingleRow(new NeedSettings());
            await slow.Db.SaveChangesAsync();
            await slow.Db.InTransactionAsync(() => slow.Db.Set<NeedSettings>().ExecuteUpdateAsync(set => set.SetProperty(settings => settings.Days, 3)));
        }

        await using var program = scenario.Base.AsSystem();
        (await program.Db.Set<OrgUnit>().AnyAsync(unit => unit.Name == "Changed")).ShouldBeFalse();
        (await program.Db.Set<NeedSettings>().AnyAsync()).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Writes_Committed_AreKeptTogether(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using (var actor = scenario.Base.AsSystem())
        await using (var transaction = WriteTransaction.Open(actor.Db))
        {
            actor.Db.AddSingleRow(new NeedSettings());
            await actor.Db.SaveChangesAsync();
            await actor.Db.Set<NeedSettings>().ExecuteUpdateAsync(set => set.SetProperty(settings => settings.Days, 3));
            await transaction.CommitAsync(default);
        }

        await using var program = scenario.Base.AsSystem();
        (await program.Db.Set<NeedSettings>().SingleAsync()).Days.ShouldBe(3);
    }

    private static async Task AddSettingsAsync(InstitutionScenario scenario)
    {
        await using var quick = scenario.Base.AsSystem();
        quick.Db.AddSingleRow(new NeedSettings());
        await quick.Db.SaveChangesAsync();
    }
}
