using System.Globalization;
using System.Text.Json;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Table;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Responsibilities.Years;

public sealed class CloseYearTests
{
    private static readonly AcademicYear Year = new(2025);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FreezeYear_AndEverythingChangesAfterwards_LeavesTableAndReportAsTheyWere(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var action = await PlanAsync(office, house);
        await office.Get<BeginAction>().RunAsync(action, 0, CancellationToken.None);
        await CloseAsync(office);
        var units = new[] { "ROOT", "ARTS", "MATH", "NURS" };
        var before = await TablesAsync(office, house, units);
        var (_, at) = await ReportAsync(office, house);

        house.Inner.Inner.Clock.GoTo(Drafts.Today.AddDays(200));
        await house.Inner.AddMemberAsync("9", "New Mentor", "MATH", new RoleGrant(FacultyRole.Mentor, house.Inner.Unit("MATH")));
        await using (var program = house.Inner.Inner.AsProgram())
        {
            var stored = await program.Db.Set<ResponsibilityAction>().Where(each => each.AcademicYear == Year.StartYear).ToListAsync();
            foreach (var each in stored)
                each.Drop("Behind the back of the year", Drafts.Hand);
            await program.Db.SaveChangesAsync();
        }

        await using var reader = await house.AsOfficeAsync();
        (await TablesAsync(reader, house, units)).ShouldBe(before);
        var (holders, frozenAt) = await ReportAsync(reader, house);
        frozenAt.ShouldBe(at);
        holders[FacultyRole.Mentor].Count.ShouldBe(0);
        (await reader.Get<IResponsibilityFigures>().TableAsync(house.Inner.Unit("MATH"), Year)).Single(each => each.Code == "CDO-ORG-1").Actions.InProgress.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ClosedYear_RefusesEveryVerbAndNewActions_UntilItIsReopened(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var action = await PlanAsync(office, house);
        await office.Get<CloseYear>().RunAsync(Year, CancellationToken.None);

        foreach (var step in new Func<Task>[]
                 {
                     () => office.Get<BeginAction>().RunAsync(action, 0, CancellationToken.None),
                     () => office.Get<DropAction>().RunAsync(action, 0, "Why not", CancellationToken.None),
                     () => office.Get<CommentOnAction>().RunAsync(action, "Hello", CancellationToken.None),
                     () => PlanAsync(office, house),
                     () => office.Get<CarryForward>().RunAsync(Year, [], "", CancellationToken.None),
                 })
            (await Should.ThrowAsync<DomainException>(step)).Code.ShouldBe("responsibilities.year-closed");

        await FreezeAsync(office);
        await office.Get<CloseYear>().ReopenAsync(Year, "One was forgotten", CancellationToken.None);
        await using var again = await house.AsOfficeAsync();
        await again.Get<BeginAction>().RunAsync(action, 0, CancellationToken.None);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ReopenedAndClosedAgain_ShowsTheNewSnapshot_AndKeepsTheOldAsAVersion(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var office = await house.AsOfficeAsync())
        {
            await CloseAsync(office);
            await office.Get<CloseYear>().ReopenAsync(Year, "One was forgotten", CancellationToken.None);
        }

        await using (var office = await house.AsOfficeAsync())
        {
            await PlanAsync(office, house);
            await CloseAsync(office);
        }

        await using var reader = await house.AsOfficeAsync();
        (await TotalAsync(1)).ShouldBe(0);
        (await TotalAsync(2)).ShouldBe(1);
        (await TotalAsync(null)).ShouldBe(1);
        (await reader.Get<YearListQuery>().LoadAsync(new AcademicYear(2026), CancellationToken.None)).Single(line => line.Year == Year)
            .Snapshots.Select(snapshot => (snapshot.Number, snapshot.ReopenedWhy)).ShouldBe([(2, null), (1, "One was forgotten")]);

        async Task<int> TotalAsync(int? version) => (await reader.Get<FrozenTables>().FindAsync(house.Inner.Unit("ROOT"), Year, version, CancellationToken.None))!
            .Contents.Standings.Sum(standing => standing.Actions.Total);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FreezeYear_StoppedOnTheWay_WritesNothingAndCanBeGivenUp(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        await office.Get<CloseYear>().RunAsync(Year, CancellationToken.None);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            office.Get<FreezeYear>().RunAsync(new FreezeYearWork(Year.StartYear), new JobProgress(), new CancellationToken(canceled: true)));

        await using var later = await house.AsOfficeAsync();
        (await later.Db.Set<TableSnapshot>().CountAsync() + await later.Db.Set<FrozenUnit>().CountAsync()).ShouldBe(0);
        await later.Get<CloseYear>().GiveUpAsync(Year, CancellationToken.None);
        (await later.Get<ClosedYears>().FindAsync(Year, CancellationToken.None))!.IsLocked.ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CloseYear_ByADean_IsNotFound(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var dean = await house.AsDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<CloseYear>().RunAsync(Year, CancellationToken.None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task YearComparison_OfAClosedAndTheOpenYear_NamesWhatChanged(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        await CloseAsync(office);
        await office.Get<CompleteAction>().RunAsync(house.Action, 0, "Fine", Drafts.Today, CancellationToken.None);

        var tree = await house.Inner.TreeAsync();
        var lines = await office.Get<YearComparison>().LoadAsync(new TableScope(tree, tree.Root!, Year.Next), Year, CancellationToken.None);
        lines.Count.ShouldBe(50);
        var changed = lines.Single(line => line.Shown.Code == "CDO-ORG-1");
        changed.Changes.ShouldContain("from “no activity” to “on track”");
        changed.Changes.ShouldContain("1 more finished");
        lines.Single(line => line.Shown.Code == "MTE-PER-3").Changes.ShouldBeEmpty();
    }

    private static Task<Guid> PlanAsync(Actor actor, ActionHouse house) =>
        actor.Get<PlanAction>().RunAsync(house.Plan() with { Year = Year }, CancellationToken.None);

    private static async Task CloseAsync(Actor actor)
    {
        await actor.Get<CloseYear>().RunAsync(Year, CancellationToken.None);
        await FreezeAsync(actor);
    }

    private static Task<JobResult> FreezeAsync(Actor actor) =>
        actor.Get<FreezeYear>().RunAsync(new FreezeYearWork(Year.StartYear), new JobProgress(), CancellationToken.None);

    private static async Task<string> TablesAsync(Actor actor, ActionHouse house, string[] units)
    {
        var tables = new List<object>();
        foreach (var unit in units)
            tables.Add(await actor.Get<IResponsibilityFigures>().TableAsync(house.Inner.Unit(unit), Year));
        return JsonSerializer.Serialize(tables);
    }

    private static async Task<(IReadOnlyDictionary<FacultyRole, RoleHolders> Holders, string At)> ReportAsync(Actor actor, ActionHouse house)
    {
        var frozen = (await actor.Get<IResponsibilityFigures>().FrozenAsync(house.Inner.Unit("MATH"), Year))!;
        return (frozen.Holders, frozen.At.ToString("O", CultureInfo.InvariantCulture));
    }
}
