using System.Globalization;
using System.Text;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Targets;

namespace FacultyDev.Modules.Tests.Responsibilities.PersonalData;

/// <summary>Undoes an import whose people and departments are now referenced by this module's data.</summary>
public sealed class ResponsibilitiesReferencesTests
{
    private static readonly string[] Departments = ["AIMS", "WORK", "WANT", "GOAL", "SAID", "FREE"];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_RecordsInUse_KeepsThemWithAReasonAndRemovesTheRest(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        // All these people belong to NURS, so keeping one of them does not keep an imported department.
        string[] people = ["owner", "helper", "signer", "raiser", "talker", "free1", "free2"];
        var file = new StringBuilder(InstitutionScenario.Header);
        foreach (var person in people)
            file.Append(CultureInfo.InvariantCulture, $"{person},{person},Person,{person}@example.edu,NURS,,,Professor,,,\n");
        foreach (var unit in Departments)
            file.Append(CultureInfo.InvariantCulture, $"in-{unit},In,{unit},in-{unit}@example.edu,{unit},{unit},PROF,Professor,,,\n");
        var import = await scenario.ApplyAsync((await scenario.PlanAsync(file.ToString())).Id);
        (import.Created, import.Units).ShouldBe((people.Length + Departments.Length, Departments.Length));
        await ReferAsync(scenario);

        var undone = await scenario.UndoAsync(import.Id);

        var kept = (await scenario.LinesAsync(import.Id)).Where(line => line.KeptBecause is not null)
            .ToDictionary(line => line.Key, line => RowProblem.Deserialize(line.KeptBecause).Single().Code);
        kept.Keys.ShouldBe(["owner", "helper", "signer", "raiser", "talker", "AIMS", "WORK", "WANT", "GOAL", "SAID"], ignoreOrder: true);
        kept.Values.Distinct().ShouldBe(["institution.undo.in-use"]);
        undone.Kept.ShouldBe(kept.Count);
        foreach (var gone in (string[])["free1", "free2", "in-AIMS", "in-FREE"])
            (await scenario.MemberAsync(gone)).ShouldBeNull(gone);
        (await scenario.TreeAsync()).FindByCode("FREE").ShouldBeNull();
        (await scenario.TreeAsync()).FindByCode("WORK").ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FindReferenced_AmongAThousandIds_ReturnsOnlyThoseInUse(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var program = scenario.Base.AsSystem();
        program.Db.Add(Action(scenario, "MATH", Guid.CreateVersion7()));
        await program.Db.SaveChangesAsync();
        Guid[] requested = [scenario.Unit("MATH"), scenario.Unit("HIST"), .. Enumerable.Range(0, 998).Select(_ => Guid.CreateVersion7())];

        var inUse = await program.Db.FindUnitsInUseAsync(requested, default);

        inUse.ShouldBe([scenario.Unit("MATH")]);
    }

    private static async Task ReferAsync(InstitutionScenario scenario)
    {
        var ids = new Dictionary<string, Guid>();
        foreach (var number in (string[])["owner", "helper", "signer", "raiser", "talker"])
            ids[number] = (await scenario.MemberAsync(number))!.Id;
        var tree = await scenario.TreeAsync();
        var year = AcademicYear.Of(scenario.Today);
        await using var program = scenario.Base.AsSystem();
        var actor = By(scenario);
        var action = Action(scenario, "NURS", ids["owner"]);
        action.AddHelper(ids["helper"], actor);
        var other = new ResponsibilityAction(Plan(scenario, scenario.Unit("NURS"), null), actor with { PersonId = ids["signer"] });
        program.Db.AddRange(
            action, other, new ResponsibilityAction(Plan(scenario, tree.FindByCode("WORK")!.Id, null), actor),
            new Need(Draft(tree.FindByCode("WANT")!.Id), ids["raiser"], scenario.Unit("NURS"), 30, actor),
            new StrategicPriority(tree.FindByCode("AIMS")!.Id, new PriorityDetails("Time for mentors", null, year, null, null), 1),
            new IndicatorTarget("DEA-ORG-1", tree.FindByCode("GOAL")!.Id, year, 5, year.End),
            new ResponsibilityComment("DEA-ORG-1", tree.FindByCode("SAID")!.Id, year, "A remark", actor),
            new ResponsibilityComment("DEA-ORG-1", scenario.Unit("NURS"), year, "A remark", actor with { PersonId = ids["talker"] }));
        await program.Db.SaveChangesAsync();
    }

    private static NeedDetails Draft(Guid unit) =>
        new("A day", "For writing", DevelopmentDomain.Personal, NeedTheme.Time, RaisedAs.Mentor, null, false, unit);

    private static ResponsibilityAction Action(InstitutionScenario scenario, string unit, Guid owner) => new(Plan(scenario, scenario.Unit(unit), owner), By(scenario));

    private static ActionPlan Plan(InstitutionScenario scenario, Guid unit, Guid? owner) => new(
        unit, AcademicYear.Of(scenario.Today), new ActionDetails("Something", null, ActionKind.Other, ["DEA-ORG-1"]),
        owner is { } person ? ActionOwner.Person(person) : ActionOwner.HolderOf(FacultyRole.DeansOffice), new ActionDates(scenario.Today, scenario.Today));

    private static Actor By(InstitutionScenario scenario) => new(null, null, "Demo", scenario.Base.Clock.GetUtcNow().UtcDateTime, scenario.Today);
}
