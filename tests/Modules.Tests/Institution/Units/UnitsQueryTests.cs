using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Units;

public sealed class UnitsQueryTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task GetTree_Unchanged_IsTheSameForTheNextRequest(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        (await TreeAsync(scenario)).ShouldBeSameAs(await TreeAsync(scenario));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task GetTree_AfterEachKindOfChange_ShowsIt(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await ChangeAsync(scenario, db => db.Add(new OrgUnit("LAW", "Law", UnitKind.School, scenario.Unit("ROOT"))));
        (await TreeAsync(scenario)).FindByCode("LAW").ShouldNotBeNull();

        await ChangeAsync(scenario, async db => (await FindAsync(db, "LAW")).Rename("Law School"));
        (await TreeAsync(scenario)).FindByCode("LAW")!.Name.ShouldBe("Law School");

        await ChangeAsync(scenario, async db => (await FindAsync(db, "LAW")).Close(scenario.Today));
        (await TreeAsync(scenario)).FindByCode("LAW").ShouldBeNull();

        await ChangeAsync(scenario, async db =>
        {
            db.Remove(await FindAsync(db, "LAW"));
            db.Add(new OrgUnit("MED", "Medicine", UnitKind.School, scenario.Unit("ROOT")));
        });
        (await TreeAsync(scenario)).FindByCode("MED").ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task GetTree_OfAChangeThatIsRolledBack_IsForNobodyElse(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await Should.ThrowAsync<InvalidOperationException>(() => RenameAsync("Not this", rolledBack: true));
        await RenameAsync("But this", rolledBack: false);
        (await TreeAsync(scenario)).FindByCode("MATH")!.Name.ShouldBe("But this");

        async Task RenameAsync(string name, bool rolledBack)
        {
            await using var program = scenario.Base.AsSystem();
            await program.Db.InTransactionAsync(async () =>
            {
                (await FindAsync(program.Db, "MATH")).Rename(name);
                await program.Db.SaveChangesAsync();
                (await program.Get<IUnits>().GetTreeAsync()).FindByCode("MATH")!.Name.ShouldBe(name);
                if (rolledBack)
                    throw new InvalidOperationException("Something else fails.");
            });
        }
    }

    [Fact]
    public async Task GetTree_InAnotherLanguage_IsSortedByItsRules()
    {
        await using var scenario = await InstitutionScenario.OpenAsync(DatabaseKind.Sqlite);
        await ChangeAsync(scenario, db => db.AddRange(
            new OrgUnit("Z", "Zoology", UnitKind.Department, scenario.Unit("PROF")), new OrgUnit("O", "Öl", UnitKind.Department, scenario.Unit("PROF"))));
        var before = CultureInfo.CurrentCulture;
        try
        {
            (await NamesAsync("en")).ShouldBe(["Nursing", "Öl", "Zoology"]);
            (await NamesAsync("sv")).ShouldBe(["Nursing", "Zoology", "Öl"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        async Task<IEnumerable<string>> NamesAsync(string culture)
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return (await TreeAsync(scenario)).ChildrenOf(scenario.Unit("PROF")).Select(unit => unit.Name);
        }
    }

    private static async Task<UnitTree> TreeAsync(InstitutionScenario scenario)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Get<IUnits>().GetTreeAsync();
    }

    private static Task<OrgUnit> FindAsync(FacultyDevDbContext db, string code) => db.Set<OrgUnit>().SingleAsync(unit => unit.Code == code);

    private static Task ChangeAsync(InstitutionScenario scenario, Action<FacultyDevDbContext> change) => ChangeAsync(scenario, db =>
    {
        change(db);
        return Task.CompletedTask;
    });

    private static async Task ChangeAsync(InstitutionScenario scenario, Func<FacultyDevDbContext, Task> change)
    {
        await using var program = scenario.Base.AsSystem();
        await change(program.Db);
        await program.Db.SaveChangesAsync();
    }
}
