using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Indicators;
using FacultyDev.Responsibilities.Needs;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Indicators;

/// <summary>Indicators that this module computes itself, by unit with descendants, by year, and as of a day.</summary>
public sealed class OwnIndicatorTests
{
    private static readonly AcademicYear Year = new(2026);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Policies_ByUnitYearAndDay_AreCountedAsTrackedAndAdopted(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await AddAsync(scenario, db =>
        {
            db.Add(Policy(scenario.Unit("MATH"), PolicyTopic.WorkAndLife, Today.AddDays(-5)));
            db.Add(Policy(scenario.Unit("HIST"), PolicyTopic.General, null));
            db.Add(Policy(scenario.Unit("NURS"), PolicyTopic.General, Today));
            var dropped = Action(scenario.Unit("MATH"), ActionKind.PolicyProposal);
            dropped.Drop("Not now", Planner);
            db.Add(dropped);
        });

        var all = await ReadAsync(scenario, UnitSet.Everything, Today);
        CountsOf(all, "DEA-ORG-2").ShouldBe((2, 3));
        CountsOf(all, "DEA-PER-1").ShouldBe((1, 1));
        all["DEA-ORG-2"].Value!.DrillDown.ShouldBe("/responsibilities/actions?kind=PolicyProposal&year=2026");
        CountsOf(await ReadAsync(scenario, await WithDescendantsAsync(scenario, "ARTS"), Today), "DEA-ORG-2").ShouldBe((1, 2));
        CountsOf(await ReadAsync(scenario, UnitSet.Everything, Today.AddDays(-4)), "DEA-ORG-2").ShouldBe((1, 3));
        (await ReadAsync(scenario, UnitSet.Everything, Today.AddDays(-30)))["DEA-ORG-2"].Measurement.ShouldBe(Measurement.NothingToCount);
        (await ReadAsync(scenario, UnitSet.Everything, Today, Year.Previous))["DEA-ORG-2"].Measurement.ShouldBe(Measurement.NothingToCount);
        (await ReadAsync(scenario, await WithDescendantsAsync(scenario, "PROF"), Today))["DEA-PER-1"].Measurement.ShouldBe(Measurement.NothingToCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SupportRequests_ByUnitYearAndDay_AreCountedAsMadeAndGranted(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await AddAsync(scenario, db =>
        {
            db.Add(Action(scenario.Unit("MATH"), ActionKind.SupportRequest));
            db.Add(Request(scenario.Unit("MATH"), SupportStage.Granted));
            db.Add(Request(scenario.Unit("HIST"), SupportStage.PartlyGranted));
            db.Add(Request(scenario.Unit("NURS"), SupportStage.Declined));
            db.Add(Request(scenario.Unit("NURS"), null));
        });

        CountsOf(await ReadAsync(scenario, UnitSet.Everything, Today), "MPR-ORG-3").ShouldBe((2, 4));
        CountsOf(await ReadAsync(scenario, await WithDescendantsAsync(scenario, "PROF"), Today), "MPR-ORG-3").ShouldBe((0, 2));
        CountsOf(await ReadAsync(scenario, UnitSet.Everything, Today.AddDays(-1)), "MPR-ORG-3").ShouldBe((0, 4));
        (await ReadAsync(scenario, UnitSet.Everything, Today.AddDays(-20)))["MPR-ORG-3"].Measurement.ShouldBe(Measurement.NothingToCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CultureActions_ByUnitYearAndDay_AreCountedAsPlannedAndCompleted(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await AddAsync(scenario, db =>
        {
            db.Add(Done(Action(scenario.Unit("MATH"), ActionKind.CultureAction), Today.AddDays(-3)));
            db.Add(Action(scenario.Unit("NURS"), ActionKind.CultureAction));
        });

        CountsOf(await ReadAsync(scenario, UnitSet.Everything, Today), CultureIndicator.Code).ShouldBe((1, 2));
        CountsOf(await ReadAsync(scenario, UnitSet.Everything, Today.AddDays(-4)), CultureIndicator.Code).ShouldBe((0, 2));
        CountsOf(await ReadAsync(scenario, await WithDescendantsAsync(scenario, "PROF"), Today), CultureIndicator.Code).ShouldBe((0, 1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task JointRemedies_ByUnitYearAndDay_AreCountedWithAnsweredNeeds(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await AddAsync(scenario, db =>
        {
            var done = Action(scenario.Unit("MATH"), ActionKind.JointRemedy);
            done.AsJointRemedy().AddPartner(null, "The union", Planner);
            Done(done, Today.AddDays(-1));
            var (open, other) = (Action(scenario.Unit("NURS"), ActionKind.JointRemedy), Action(scenario.Unit("NURS"), ActionKind.Other));
            db.AddRange(done, open, other);
            foreach (var action in new[] { done, done, open, other })
                db.Add(Need(scenario.Unit("HIST"), RaisedAs.Mentee, Guid.CreateVersion7(), action.Id));
        });

        CountsOf(await ReadAsync(scenario, UnitSet.Everything, Today), "CDO-PER-4").ShouldBe((2, 3));
        CountsOf(await ReadAsync(scenario, await WithDescendantsAsync(scenario, "PROF"), Today), "CDO-PER-4").ShouldBe((0, 1));
        CountsOf(await ReadAsync(scenario, UnitSet.Everything, Today.AddDays(-2)), "CDO-PER-4").ShouldBe((0, 3));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Needs_ByRaisersRole_AreCountedInTheRaisersUnit(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await AddAsync(scenario, db =>
        {
            foreach (var each in Enumerable.Range(0, 5))
            {
                db.Add(Need(scenario.Unit("MATH"), RaisedAs.Mentor, Guid.CreateVersion7(), answered: each < 2));
                db.Add(Need(scenario.Unit("NURS"), RaisedAs.Mentor, Guid.CreateVersion7(), answered: true));
                db.Add(Need(scenario.Unit("MATH"), RaisedAs.Circle, Guid.CreateVersion7(), answered: each == 0));
            }

            var withdrawn = Need(scenario.Unit("MATH"), RaisedAs.Mentor, Guid.CreateVersion7());
            withdrawn.Withdraw(Planner);
            db.Add(withdrawn);
        });

        var all = await ReadAsync(scenario, UnitSet.Everything, Today);
        CountsOf(all, "MEN-ORG-1").ShouldBe((7, 10));
        CountsOf(all, "PEE-PER-2").ShouldBe((1, 5));
        all["PEE-ORG-1"].Measurement.ShouldBe(Measurement.NothingToCount);
        CountsOf(await ReadAsync(scenario, await WithDescendantsAsync(scenario, "ARTS"), Today), "MEN-ORG-1").ShouldBe((2, 5));
        CountsOf(await ReadAsync(scenario, UnitSet.Everything, Today.AddDays(-1)), "MEN-ORG-1").ShouldBe((0, 10));
        (await ReadAsync(scenario, UnitSet.Everything, Today.AddDays(-30)))["MEN-ORG-1"].Measurement.ShouldBe(Measurement.NothingToCount);
        (await ReadAsync(scenario, UnitSet.Everything, Today, Year.Previous))["MEN-ORG-1"].Measurement.ShouldBe(Measurement.NothingToCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Needs_OfFewRaisers_AreWithheldThereAndWhereSubtractionRevealsThem(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await AddAsync(scenario, db =>
        {
            // Two mentors raise twelve needs, because the minimum group size counts raisers, not needs.
            foreach (var raiser in new[] { Guid.CreateVersion7(), Guid.CreateVersion7() })
                foreach (var _ in Enumerable.Range(0, 6))
                    db.Add(Need(scenario.Unit("MATH"), RaisedAs.Mentor, raiser));
            foreach (var _ in Enumerable.Range(0, 6))
                db.Add(Need(scenario.Unit("NURS"), RaisedAs.Mentor, Guid.CreateVersion7()));
        });

        CountsOf(await ReadAsync(scenario, UnitSet.Everything, Today), "MEN-ORG-1").ShouldBe((0, 18));
        foreach (var unit in (string[])["MATH", "ARTS", "NURS", "PROF"])
        {
            var value = (await ReadAsync(scenario, await WithDescendantsAsync(scenario, unit), Today))["MEN-ORG-1"].Value.ShouldNotBeNull();
            (value.Suppressed, value.Value, value.Numerator, value.Denominator).ShouldBe((true, null, null, null), unit);
        }
    }

    private static ResponsibilityAction Action(Guid unit, ActionKind kind) =>
        new(Plan with { UnitId = unit, Details = Details with { Kind = kind } }, PlannerAfter(-10));

    private static ResponsibilityAction Done(ResponsibilityAction action, DateOnly day)
    {
        action.Complete("Done", day, Planner);
        return action;
    }

    private static ResponsibilityAction Policy(Guid unit, PolicyTopic topic, DateOnly? adoptedOn)
    {
        var action = Action(unit, ActionKind.PolicyProposal);
        action.AsPolicyProposal().Describe(topic, "The senate", PlannerAfter(-10));
        action.AsPolicyProposal().Submit(PlannerAfter(-10));
        action.AsPolicyProposal().StartReview(PlannerAfter(-9));
        if (adoptedOn is { } day)
            action.AsPolicyProposal().Adopt("From May on", day, Planner);
        return action;
    }

    private static ResponsibilityAction Request(Guid unit, SupportStage? answer)
    {
        var action = Action(unit, ActionKind.SupportRequest);
        action.AsSupportRequest().Ask(new SupportAmount(8, null, null), "The dean", PlannerAfter(-10));
        if (answer is { } stage)
            action.AsSupportRequest().Answer(stage, new SupportAmount(4, null, null), "Because", Today, Planner);
        return action;
    }

    private static Need Need(Guid from, RaisedAs voice, Guid raiser, Guid? action = null, bool answered = false)
    {
        var need = new Need(
            new NeedDetails("Time", "A day", DevelopmentDomain.Personal, NeedTheme.Time, voice, voice == RaisedAs.Circle ? "Writers" : null, true, from), raiser, from, 30, PlannerAfter(-10));
        if (action is { } id)
            need.Accept(id, "Yes", PlannerAfter(-9));
        else if (answered)
            need.Decline("No", Planner);
        return need;
    }

    private static async Task AddAsync(InstitutionScenario scenario, Action<FacultyDev.Kernel.Data.FacultyDevDbContext> add)
    {
        await using var program = scenario.Base.AsSystem();
        add(program.Db);
        await program.Db.SaveChangesAsync();
    }

    private static async Task<UnitSet> WithDescendantsAsync(InstitutionScenario scenario, string unit) => (await scenario.TreeAsync()).Reach(scenario.Unit(unit));

    private static async Task<IReadOnlyDictionary<string, IndicatorResult>> ReadAsync(InstitutionScenario scenario, UnitSet units, DateOnly asOf, AcademicYear? year = null)
    {
        await using var program = scenario.Base.AsSystem();
        return (await program.Get<IndicatorRegistry>().ComputeAsync(
            ["CDO-ORG-3", "CDO-PER-4", "MPR-ORG-3", "DEA-ORG-2", "DEA-PER-1", "MEN-ORG-1", "PEE-ORG-1", "PEE-PER-2"],
            [units], year ?? Year, asOf, CancellationToken.None))[0];
    }

    private static (int? Some, int? Of) CountsOf(IReadOnlyDictionary<string, IndicatorResult> readings, string code) =>
        (readings[code].Value?.Numerator, readings[code].Value?.Denominator);
}
