using System.Globalization;
using System.Text.Json;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Years;

public sealed class YearClosingCommandsTests
{
    private static readonly AcademicYear Year = new(2025);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FreezeYear_DataChangedAfterwards_KeepsMatrixAndReport(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var action = await PlanAsync(office, scenario);
        await office.BeginAsync(action, 0);
        await CloseAsync(office);
        var units = new[] { "ROOT", "ARTS", "MATH", "NURS" };
        var before = await MatricesAsync(office, scenario, units);
        var (_, at) = await ReportAsync(office, scenario);

        scenario.Institution.Base.Clock.GoTo(ActionSamples.Today.AddDays(200));
        await scenario.Institution.AddMemberAsync("9", "New Mentor", "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Institution.Unit("MATH")));
        await using (var program = scenario.Institution.Base.AsSystem())
        {
            var stored = await program.Db.Set<ResponsibilityAction>().Where(each => each.AcademicYear == Year.StartYear).ToListAsync();
            foreach (var each in stored)
                each.Drop("Behind the back of the year", ActionSamples.Planner);
            await program.Db.SaveChangesAsync();
        }

        await using var reader = await scenario.AsOfficeAsync();
        (await MatricesAsync(reader, scenario, units)).ShouldBe(before);
        var (holders, frozenAt) = await ReportAsync(reader, scenario);
        frozenAt.ShouldBe(at);
        holders[FacultyRole.Mentor].Count.ShouldBe(0);
        (await reader.Get<IResponsibilityFigures>().GetMatrixAsync(scenario.Institution.Unit("MATH"), Year)).Single(each => each.Code == "CDO-ORG-1").Actions.InProgress.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ClosedYear_EveryVerbAndNewActions_AreRefusedUntilReopened(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var action = await PlanAsync(office, scenario);
        await office.Get<YearClosingCommands>().RunAsync(Year, CancellationToken.None);

        foreach (var step in new Func<Task>[]
                 {
                     () => office.BeginAsync(action, 0),
                     () => office.DropAsync(action, 0, "Why not"),
                     () => office.Get<CommentOnAction>().RunAsync(action, "Hello", CancellationToken.None),
                     () => PlanAsync(office, scenario),
                     () => office.Get<CarryForward>().RunAsync(Year, [], "", CancellationToken.None),
                 })
            (await Should.ThrowAsync<DomainException>(step)).Code.ShouldBe("responsibilities.year.closed");

        await FreezeAsync(office);
        await office.Get<YearClosingCommands>().ReopenAsync(Year, "One was forgotten", CancellationToken.None);
        await using var again = await scenario.AsOfficeAsync();
        await again.BeginAsync(action, 0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CloseYear_AfterReopening_ShowsTheNewSnapshotAndKeepsTheOld(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var office = await scenario.AsOfficeAsync())
        {
            await CloseAsync(office);
            await office.Get<YearClosingCommands>().ReopenAsync(Year, "One was forgotten", CancellationToken.None);
        }

        await using (var office = await scenario.AsOfficeAsync())
        {
            await PlanAsync(office, scenario);
            await CloseAsync(office);
        }

        await using var reader = await scenario.AsOfficeAsync();
        (await TotalAsync(1)).ShouldBe(0);
        (await TotalAsync(2)).ShouldBe(1);
        (await TotalAsync(null)).ShouldBe(1);
        (await reader.Get<YearListQuery>().LoadAsync(new AcademicYear(2026), CancellationToken.None)).Single(line => line.Year == Year)
            .Snapshots.Select(snapshot => (snapshot.Number, snapshot.ReopenedWhy)).ShouldBe([(2, null), (1, "One was forgotten")]);

        async Task<int> TotalAsync(int? version) => (await reader.Get<FrozenMatrixQuery>().FindAsync(scenario.Institution.Unit("ROOT"), Year, version, CancellationToken.None))!
            .Contents.Standings.Sum(standing => standing.Actions.Total);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FreezeYear_ManyUnits_NeedsNoMoreQueriesThanFew(DatabaseKind kind)
    {
        var few = await CountAsync(0);
        (await CountAsync(200)).ShouldBe(few);
        few.ShouldBeLessThan(50);

        async Task<int> CountAsync(int more)
        {
            await using var scenario = await ActionScenario.OpenAsync(kind);
            await using (var program = scenario.Institution.Base.AsSystem())
            {
                program.Db.AddRange(Enumerable.Range(0, more).Select(i => new OrgUnit($"D{i}", $"Division {i}", UnitKind.Division, scenario.Institution.Unit("MATH"))));
                await program.Db.SaveChangesAsync();
            }

            await using var office = await scenario.AsOfficeAsync();
            await PlanAsync(office, scenario);
            await office.Get<YearClosingCommands>().RunAsync(Year, CancellationToken.None);
            using var queries = new QueryCounter();
            await FreezeAsync(office);
            (await office.Db.Set<FrozenUnitMatrix>().CountAsync()).ShouldBe(6 + more);
            return queries.Count;
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FreezeYear_Canceled_WritesNothingAndClosingCanBeCanceled(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<YearClosingCommands>().RunAsync(Year, CancellationToken.None);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            office.Get<FreezeYearJob>().RunAsync(new FreezeYearPayload(Year.StartYear), new JobProgress(), new CancellationToken(canceled: true)));

        await using var later = await scenario.AsOfficeAsync();
        (await later.Db.Set<MatrixSnapshot>().CountAsync() + await later.Db.Set<FrozenUnitMatrix>().CountAsync()).ShouldBe(0);
        await later.Get<YearClosingCommands>().CancelAsync(Year, CancellationToken.None);
        (await later.Get<ClosedYears>().FindAsync(Year, CancellationToken.None))!.IsLocked.ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CloseYear_ByADean_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var dean = await scenario.AsDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<YearClosingCommands>().RunAsync(Year, CancellationToken.None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task YearComparison_OfAClosedAndTheOpenYear_ListsChanges(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        await CloseAsync(office);
        await office.CompleteAsync(scenario.Action, 0, "Fine", ActionSamples.Today);

        var tree = await scenario.Institution.TreeAsync();
        var lines = await office.Get<YearComparisonQuery>().LoadAsync(new ResponsibilityMatrixScope(tree, tree.Root!, Year.Next), Year, CancellationToken.None);
        lines.Count.ShouldBe(50);
        var changed = lines.Single(line => line.Shown.Code == "CDO-ORG-1");
        changed.Changes.ShouldContain("from “no activity” to “on track”");
        changed.Changes.ShouldContain("1 more finished");
        lines.Single(line => line.Shown.Code == "MTE-PER-3").Changes.ShouldBeEmpty();
    }

    private static Task<Guid> PlanAsync(ActingUser actor, ActionScenario scenario) =>
        actor.Get<PlanAction>().RunAsync(scenario.Plan() with { Year = Year }, CancellationToken.None);

    private static async Task CloseAsync(ActingUser actor)
    {
        await actor.Get<YearClosingCommands>().RunAsync(Year, CancellationToken.None);
        await FreezeAsync(actor);
    }

    private static Task<JobResult> FreezeAsync(ActingUser actor) =>
        actor.Get<FreezeYearJob>().RunAsync(new FreezeYearPayload(Year.StartYear), new JobProgress(), CancellationToken.None);

    private static async Task<string> MatricesAsync(ActingUser actor, ActionScenario scenario, string[] units)
    {
        var tables = new List<object>();
        foreach (var unit in units)
            tables.Add(await actor.Get<IResponsibilityFigures>().GetMatrixAsync(scenario.Institution.Unit(unit), Year));
        return JsonSerializer.Serialize(tables);
    }

    private static async Task<(IReadOnlyDictionary<FacultyRole, RoleHolders> Holders, string At)> ReportAsync(ActingUser actor, ActionScenario scenario)
    {
        var frozen = (await actor.Get<IResponsibilityFigures>().FindFrozenAsync(scenario.Institution.Unit("MATH"), Year))!;
        return (frozen.Holders, frozen.At.ToString("O", CultureInfo.InvariantCulture));
    }
}
