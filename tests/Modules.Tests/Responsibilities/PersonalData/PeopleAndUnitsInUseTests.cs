using System.Globalization;
using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.Rosters;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Targets;

namespace FacultyDev.Modules.Tests.Responsibilities.PersonalData;

/// <summary>An import of people in new departments, after which some of both came to be needed here.</summary>
public sealed class PeopleAndUnitsInUseTests
{
    private static readonly string[] Departments = ["AIMS", "WORK", "WANT", "GOAL", "SAID", "FREE"];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_WhatActionsAndNeedsReferTo_StaysWithAReasonAndTheRestGoes(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        // Everybody is at home where nothing is kept, so that a person in use keeps that department alone.
        string[] people = ["owner", "helper", "signer", "raiser", "talker", "free1", "free2"];
        var file = new StringBuilder(InstitutionHouse.Header);
        foreach (var person in people)
            file.Append(CultureInfo.InvariantCulture, $"{person},{person},Person,{person}@example.edu,NURS,,,Professor,,,\n");
        foreach (var unit in Departments)
            file.Append(CultureInfo.InvariantCulture, $"in-{unit},In,{unit},in-{unit}@example.edu,{unit},{unit},PROF,Professor,,,\n");
        var import = await house.ApplyAsync((await house.PlanAsync(file.ToString())).Id);
        (import.Created, import.Units).ShouldBe((people.Length + Departments.Length, Departments.Length));
        await ReferAsync(house);

        var undone = await house.UndoAsync(import.Id);

        var kept = (await house.LinesAsync(import.Id)).Where(line => line.KeptBecause is not null)
            .ToDictionary(line => line.Key, line => RosterProblem.Read(line.KeptBecause).Single().Code);
        kept.Keys.ShouldBe(["owner", "helper", "signer", "raiser", "talker", "AIMS", "WORK", "WANT", "GOAL", "SAID"], ignoreOrder: true);
        kept.Values.Distinct().ShouldBe(["institution.undo-in-use"]);
        undone.Kept.ShouldBe(kept.Count);
        foreach (var gone in (string[])["free1", "free2", "in-AIMS", "in-FREE"])
            (await house.MemberAsync(gone)).ShouldBeNull(gone);
        (await house.TreeAsync()).FindByCode("FREE").ShouldBeNull();
        (await house.TreeAsync()).FindByCode("WORK").ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task InUse_OfAThousandIds_NamesOnlyThoseReferredTo(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await using var program = house.Inner.AsProgram();
        program.Db.Add(Action(house, "MATH", Guid.CreateVersion7()));
        await program.Db.SaveChangesAsync();
        Guid[] asked = [house.Unit("MATH"), house.Unit("HIST"), .. Enumerable.Range(0, 998).Select(_ => Guid.CreateVersion7())];

        var inUse = new HashSet<Guid>();
        foreach (var module in program.Get<IEnumerable<IInstitutionReferences>>())
            inUse.UnionWith(await module.InUseAsync(asked, default));

        inUse.ShouldBe([house.Unit("MATH")]);
    }

    private static async Task ReferAsync(InstitutionHouse house)
    {
        var ids = new Dictionary<string, Guid>();
        foreach (var number in (string[])["owner", "helper", "signer", "raiser", "talker"])
            ids[number] = (await house.MemberAsync(number))!.Id;
        var tree = await house.TreeAsync();
        var year = AcademicYear.Of(house.Today);
        await using var program = house.Inner.AsProgram();
        var by = By(house);
        var action = Action(house, "NURS", ids["owner"]);
        action.AddHelper(ids["helper"], by);
        var other = new ResponsibilityAction(Plan(house, house.Unit("NURS"), null), by with { PersonId = ids["signer"] });
        program.Db.AddRange(
            action, other, new ResponsibilityAction(Plan(house, tree.FindByCode("WORK")!.Id, null), by),
            new Need(Draft(tree.FindByCode("WANT")!.Id), ids["raiser"], house.Unit("NURS"), 30, by),
            new StrategicPriority(tree.FindByCode("AIMS")!.Id, new PriorityFacts("Time for mentors", null, year, null, null), 1),
            new IndicatorTarget("DEA-ORG-1", tree.FindByCode("GOAL")!.Id, year, 5, year.End),
            new ResponsibilityComment("DEA-ORG-1", tree.FindByCode("SAID")!.Id, year, "A remark", by),
            new ResponsibilityComment("DEA-ORG-1", house.Unit("NURS"), year, "A remark", by with { PersonId = ids["talker"] }));
        await program.Db.SaveChangesAsync();
    }

    private static NeedDraft Draft(Guid unit) =>
        new("A day", "For writing", DevelopmentDomain.Personal, NeedTheme.Time, RaisedAs.Mentor, null, false, unit);

    private static ResponsibilityAction Action(InstitutionHouse house, string unit, Guid owner) => new(Plan(house, house.Unit(unit), owner), By(house));

    private static ActionPlan Plan(InstitutionHouse house, Guid unit, Guid? owner) => new(
        unit, AcademicYear.Of(house.Today), new ActionFacts("Something", null, ActionKind.Other, ["DEA-ORG-1"]),
        owner is { } person ? ActionOwner.Person(person) : ActionOwner.HolderOf(FacultyRole.DeansOffice), new ActionDates(house.Today, house.Today));

    private static Signature By(InstitutionHouse house) => new(null, "Demo", house.Inner.Clock.GetUtcNow().UtcDateTime);
}
