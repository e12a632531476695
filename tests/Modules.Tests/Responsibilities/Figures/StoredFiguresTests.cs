using FacultyDev.Contracts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Figures;

/// <summary>Stored figures say what computed ones would say, at any time and without a write being lost.</summary>
public sealed class StoredFiguresTests
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly string[] Units = ["ROOT", "ARTS", "MATH", "HIST", "PROF", "NURS"];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Refresh_EveryUnit_StoresWhatIsComputed(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        var computed = await LinesAsync(scenario);

        (await RefreshAsync(scenario)).ShouldBe(3 * Units.Length);

        (await StoredAsync(scenario)).Count.ShouldBe(3 * Units.Length);
        var stored = await LinesAsync(scenario);
        stored.Except(computed).ShouldBeEmpty();
        stored.Count.ShouldBe(computed.Count);
        stored.ShouldContain(line => line.Contains("0.3333333333") && !line.Contains("0.33333333333"));
        stored.ShouldContain(line => line.Contains("Suppressed = True"));
        (await RefreshAsync(scenario)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_AfterAChange_ShowsItAtOnceAndOnlyUnitsAboveAreComputedAgain(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await RefreshAsync(scenario);
        scenario.Base.Clock.Pass(TimeSpan.FromMinutes(10));
        var before = scenario.Base.Clock.GetUtcNow().UtcDateTime.AddMinutes(-10);
        (await LoadAsync(scenario, "ROOT")).AsOf.ShouldBe(before);

        await ChangeAsync(scenario, db => db.Add(Planned(scenario.Unit("HIST"), ActionKind.Other)));

        (await LoadAsync(scenario, "HIST")).ByCode["CDO-ORG-1"].Tally.Year.Total.ShouldBe(1);
        (await LoadAsync(scenario, "ROOT")).AsOf.ShouldBe(before.AddMinutes(10));
        (await LoadAsync(scenario, "NURS")).AsOf.ShouldBe(before);
        (await RefreshAsync(scenario)).ShouldBe(2 * 3, "history, its school and the institution in this year and the next");
        (await StoredAsync(scenario)).Where(figures => figures.StartYear == Year.StartYear && figures.AsOf == before).Select(figures => figures.UnitId)
            .ShouldBe([scenario.Unit("MATH"), scenario.Unit("PROF"), scenario.Unit("NURS")], ignoreOrder: true);
        (await LoadAsync(scenario, "HIST")).ByCode["CDO-ORG-1"].Tally.Year.Total.ShouldBe(1);
    }

    [Fact]
    public async Task Load_NextDay_CountsWhatIsLateByThen()
    {
        await using var scenario = await OpenAsync(DatabaseKind.Sqlite);
        await ChangeAsync(scenario, db => db.Add(Planned(scenario.Unit("NURS"), ActionKind.Other)));
        await RefreshAsync(scenario);
        (await LoadAsync(scenario, "NURS")).ByCode["CDO-ORG-1"].Tally.Year.Late.ShouldBe(0);

        scenario.Base.Clock.GoTo(Plan.Dates.Due.AddDays(1));

        (await LoadAsync(scenario, "NURS")).ByCode["CDO-ORG-1"].Tally.Year.Late.ShouldBe(1);
        (await RefreshAsync(scenario)).ShouldBe(3 * Units.Length);
        (await LoadAsync(scenario, "NURS")).ByCode["CDO-ORG-1"].Tally.Year.Late.ShouldBe(1);
    }

    [Fact]
    public async Task Load_AfterAUnitWasMoved_CountsItElsewhere()
    {
        await using var scenario = await OpenAsync(DatabaseKind.Sqlite);
        await RefreshAsync(scenario);
        var arts = (await LoadAsync(scenario, "ARTS")).ByCode["CDO-ORG-3"].Tally.Year.Total;
        var math = (await LoadAsync(scenario, "MATH")).ByCode["CDO-ORG-3"].Tally.Year.Total;
        math.ShouldBeGreaterThan(0);

        await using (var program = scenario.Base.AsSystem())
        {
            var tree = await program.Get<IUnits>().GetTreeAsync();
            (await program.Db.Set<OrgUnit>().SingleAsync(unit => unit.Code == "MATH")).MoveUnder(tree.FindByCode("PROF")!, tree);
            await program.Db.SaveChangesAsync();
        }

        await CheckAsync();
        (await RefreshAsync(scenario)).ShouldBe(3 * Units.Length);
        await CheckAsync();

        async Task CheckAsync() => (await LoadAsync(scenario, "ARTS")).ByCode["CDO-ORG-3"].Tally.Year.Total.ShouldBe(arts - math);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Refresh_ChangeWhileItComputes_IsNotLost(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await RefreshAsync(scenario);
        await ChangeAsync(scenario, db => db.Add(Planned(scenario.Unit("HIST"), ActionKind.Other)));
        await using (var program = scenario.Base.AsSystem())
        {
            var meanwhile = new ChangeDuringComputation(() => ChangeAsync(scenario, db => db.Add(Planned(scenario.Unit("HIST"), ActionKind.Other))));
            var indicators = new IndicatorRegistry([meanwhile], NullLogger<IndicatorRegistry>.Instance);
            var computation = new FigureComputation(program.Get<ActionTallyQuery>(), indicators, program.Get<Clock>());
            await new RefreshFigures(program.Db, computation, program.Get<IRoleHolders>(), program.Get<IUnits>(), program.Get<Clock>()).RunAsync(CancellationToken.None);
        }

        (await LoadAsync(scenario, "HIST")).ByCode["CDO-ORG-1"].Tally.Year.Total.ShouldBe(2);
        await RefreshAsync(scenario);
        (await LoadAsync(scenario, "HIST")).ByCode["CDO-ORG-1"].Tally.Year.Total.ShouldBe(2);
        (await StoredAsync(scenario)).Single(figures => figures.UnitId == scenario.Unit("HIST") && figures.StartYear == Year.StartYear)
            .Figures.Single(figure => figure.Code == "CDO-ORG-1").Actions.Total.ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Holders_StoredOrNot_AreTheSame(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH")), new RoleGrant(FacultyRole.Mentor, scenario.Unit("ARTS")));
        await scenario.AddMemberAsync("2", "Amara Novak", "HIST", new RoleGrant(FacultyRole.Mentor, null), new RoleGrant(FacultyRole.DeansOffice, scenario.Unit("PROF")));
        foreach (var number in Enumerable.Range(3, 101))
            await scenario.AddMemberAsync($"{number}", $"Mentee {number}", "NURS", new RoleGrant(FacultyRole.Mentee, scenario.Unit("NURS")));
        await RefreshAsync(scenario);

        await using var program = scenario.Base.AsSystem();
        var tree = await scenario.TreeAsync();
        foreach (var unit in Units)
        {
            var stored = (await LoadAsync(scenario, unit)).Holders.ShouldNotBeNull(unit);
            var asked = await program.Get<IRoleHolders>().GetByRoleAsync(tree.Reach(scenario.Unit(unit)));
            stored.Select(Line).ShouldBe(asked.Select(Line), unit);
        }

        await scenario.AddMemberAsync("200", "Zoe Last", "MATH", new RoleGrant(FacultyRole.Sponsor, scenario.Unit("MATH")));
        (await LoadAsync(scenario, "ROOT")).Holders.ShouldBeNull();
        await RefreshAsync(scenario);
        (await LoadAsync(scenario, "ROOT")).Holders![FacultyRole.Sponsor].Names.ShouldBe(["Zoe Last"]);

        static string Line(KeyValuePair<FacultyRole, RoleHolders> role) => $"{role.Key} {role.Value.Count} {string.Join(", ", role.Value.Names)}";
    }

    [Fact]
    public async Task Refresh_YearBeingClosed_IsLeftAlone()
    {
        await using var scenario = await OpenAsync(DatabaseKind.Sqlite);
        await ChangeAsync(scenario, db =>
        {
            var closing = new YearClosing(Year.Previous);
            closing.StartClosing(Guid.CreateVersion7(), Today);
            db.Add(closing);
        });

        (await RefreshAsync(scenario)).ShouldBe(2 * Units.Length);
        (await StoredAsync(scenario)).ShouldNotContain(figures => figures.StartYear == Year.Previous.StartYear);
    }

    [Fact]
    public async Task Marks_OfManyChangesInOneSave_AreOneForEachUnit()
    {
        await using var scenario = await OpenAsync(DatabaseKind.Sqlite);
        await RefreshAsync(scenario);
        await ChangeAsync(scenario, db =>
        {
            for (var i = 0; i < 20; i++)
                db.Add(Planned(scenario.Unit(i % 2 == 0 ? "HIST" : "NURS"), ActionKind.Other));
        });

        await using var program = scenario.Base.AsSystem();
        (await program.Db.Set<FigureMark>().CountAsync()).ShouldBe(2);
    }

    /// <summary>A university with policies, a third of which was adopted, needs of too few mentors, and culture actions.</summary>
    private static async Task<InstitutionScenario> OpenAsync(DatabaseKind kind)
    {
        var scenario = await InstitutionScenario.OpenAsync(kind);
        await ChangeAsync(scenario, db =>
        {
            foreach (var unit in (string[])["MATH", "HIST", "NURS"])
                db.Add(Planned(scenario.Unit(unit), ActionKind.PolicyProposal, "DEA-ORG-2", "DEA-PER-1"));
            db.Add(Adopted(scenario.Unit("MATH")));
            db.Add(Adopted(scenario.Unit("NURS")));
            foreach (var unit in (string[])["MATH", "MATH", "NURS"])
                db.Add(Finished(scenario.Unit(unit)));
            foreach (var each in Enumerable.Range(0, 8))
                db.Add(Raised(scenario.Unit(each < 2 ? "MATH" : "NURS")));
        });
        return scenario;
    }

    private static ResponsibilityAction Planned(Guid unit, ActionKind kind, params string[] codes) => new(
        Plan with { UnitId = unit, Details = Details with { Kind = kind, Codes = codes.Length == 0 ? Details.Codes : codes } }, Planner);

    private static ResponsibilityAction Adopted(Guid unit)
    {
        var action = Planned(unit, ActionKind.PolicyProposal, "DEA-ORG-2");
        action.AsPolicyProposal().Describe(PolicyTopic.WorkAndLife, "The senate", Planner);
        action.AsPolicyProposal().Submit(Planner);
        action.AsPolicyProposal().StartReview(Planner);
        action.AsPolicyProposal().Adopt("From May on", Today, Planner);
        return action;
    }

    private static ResponsibilityAction Finished(Guid unit)
    {
        var action = Planned(unit, ActionKind.CultureAction, "CDO-ORG-3");
        action.Complete("It helped", Today, Planner);
        return action;
    }

    private static Need Raised(Guid from) => new(
        new NeedDetails("Time", "A day", DevelopmentDomain.Personal, NeedTheme.Time, RaisedAs.Mentor, null, true, from), Guid.CreateVersion7(), from, 30, Planner);

    private static async Task ChangeAsync(InstitutionScenario scenario, Action<FacultyDevDbContext> change)
    {
        await using var program = scenario.Base.AsSystem();
        change(program.Db);
        await program.Db.SaveChangesAsync();
    }

    private static async Task<int> RefreshAsync(InstitutionScenario scenario)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Get<RefreshFigures>().RunAsync(CancellationToken.None);
    }

    private static async Task<FigureSet> LoadAsync(InstitutionScenario scenario, string unit)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Get<FigureQuery>().LoadAsync(scenario.Unit(unit), Year, CancellationToken.None);
    }

    private static async Task<IReadOnlyList<UnitFigures>> StoredAsync(InstitutionScenario scenario)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Db.Set<UnitFigures>().AsNoTracking().Include(figures => figures.Figures).ToListAsync();
    }

    /// <summary>Every figure of every unit in three years, as a line of text.</summary>
    private static async Task<IReadOnlyList<string>> LinesAsync(InstitutionScenario scenario)
    {
        await using var program = scenario.Base.AsSystem();
        var lines = new List<string>();
        foreach (var unit in Units)
            foreach (var year in (AcademicYear[])[Year.Previous, Year, Year.Next])
                foreach (var (code, figure) in (await program.Get<FigureQuery>().LoadAsync(scenario.Unit(unit), year, CancellationToken.None)).ByCode.OrderBy(each => each.Key))
                    lines.Add($"{unit} {year} {code} {figure.Indicator} {figure.Tally.Year} {figure.Tally.LastYear} {string.Join(' ', figure.Tally.Trend)}");
        return lines;
    }

    private sealed class ChangeDuringComputation(Func<Task> change) : IIndicatorProvider
    {
        private bool isDone;

        public IReadOnlyCollection<string> Codes { get; } = ["CDO-ORG-3"];

        public async Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>> ComputeAsync(
            IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken)
        {
            if (!isDone)
                await change();
            isDone = true;
            return [.. scopes.Select(_ => new Dictionary<string, IndicatorValue>())];
        }
    }
}
