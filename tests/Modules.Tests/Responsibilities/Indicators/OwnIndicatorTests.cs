using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Indicators;
using FacultyDev.Responsibilities.Needs;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.Drafts;

namespace FacultyDev.Modules.Tests.Responsibilities.Indicators;

/// <summary>What this module counts itself: by unit and below, by year, and as of a day.</summary>
public sealed class OwnIndicatorTests
{
    private static readonly AcademicYear Year = new(2026);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Policies_OfUnitYearAndDay_AreTrackedAndAdopted(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await AddAsync(house, db =>
        {
            db.Add(Policy(house.Unit("MATH"), PolicyTopic.WorkAndLife, Today.AddDays(-5)));
            db.Add(Policy(house.Unit("HIST"), PolicyTopic.General, null));
            db.Add(Policy(house.Unit("NURS"), PolicyTopic.General, Today));
            var dropped = Action(house.Unit("MATH"), ActionKind.PolicyProposal);
            dropped.Drop("Not now", Hand);
            db.Add(dropped);
        });

        var all = await ReadAsync(house, UnitSet.Everything, Today);
        Told(all, "DEA-ORG-2").ShouldBe((2, 3));
        Told(all, "DEA-PER-1").ShouldBe((1, 1));
        all["DEA-ORG-2"].Value!.DrillDown.ShouldBe("/responsibilities/actions?kind=PolicyProposal&year=2026");
        Told(await ReadAsync(house, await ReachAsync(house, "ARTS"), Today), "DEA-ORG-2").ShouldBe((1, 2));
        Told(await ReadAsync(house, UnitSet.Everything, Today.AddDays(-4)), "DEA-ORG-2").ShouldBe((1, 3));
        (await ReadAsync(house, UnitSet.Everything, Today.AddDays(-30)))["DEA-ORG-2"].Measurement.ShouldBe(Measurement.NothingToCount);
        (await ReadAsync(house, UnitSet.Everything, Today, Year.Previous))["DEA-ORG-2"].Measurement.ShouldBe(Measurement.NothingToCount);
        (await ReadAsync(house, await ReachAsync(house, "PROF"), Today))["DEA-PER-1"].Measurement.ShouldBe(Measurement.NothingToCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SupportRequests_OfUnitYearAndDay_AreMadeAndGranted(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await AddAsync(house, db =>
        {
            db.Add(Action(house.Unit("MATH"), ActionKind.SupportRequest));
            db.Add(Request(house.Unit("MATH"), SupportStage.Granted));
            db.Add(Request(house.Unit("HIST"), SupportStage.PartlyGranted));
            db.Add(Request(house.Unit("NURS"), SupportStage.Declined));
            db.Add(Request(house.Unit("NURS"), null));
        });

        Told(await ReadAsync(house, UnitSet.Everything, Today), "MPR-ORG-3").ShouldBe((2, 4));
        Told(await ReadAsync(house, await ReachAsync(house, "PROF"), Today), "MPR-ORG-3").ShouldBe((0, 2));
        Told(await ReadAsync(house, UnitSet.Everything, Today.AddDays(-1)), "MPR-ORG-3").ShouldBe((0, 4));
        (await ReadAsync(house, UnitSet.Everything, Today.AddDays(-20)))["MPR-ORG-3"].Measurement.ShouldBe(Measurement.NothingToCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CultureActions_OfUnitYearAndDay_AreFinishedOfThosePlanned(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await AddAsync(house, db =>
        {
            db.Add(Done(Action(house.Unit("MATH"), ActionKind.CultureAction), Today.AddDays(-3)));
            db.Add(Action(house.Unit("NURS"), ActionKind.CultureAction));
        });

        Told(await ReadAsync(house, UnitSet.Everything, Today), CultureIndicator.Code).ShouldBe((1, 2));
        Told(await ReadAsync(house, UnitSet.Everything, Today.AddDays(-4)), CultureIndicator.Code).ShouldBe((0, 2));
        Told(await ReadAsync(house, await ReachAsync(house, "PROF"), Today), CultureIndicator.Code).ShouldBe((0, 1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task JointRemedies_OfUnitYearAndDay_AreNeedsAnsweredAndFinished(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await AddAsync(house, db =>
        {
            var done = Action(house.Unit("MATH"), ActionKind.JointRemedy);
            done.AddPartner(null, "The union", Hand);
            Done(done, Today.AddDays(-1));
            var (open, other) = (Action(house.Unit("NURS"), ActionKind.JointRemedy), Action(house.Unit("NURS"), ActionKind.Other));
            db.AddRange(done, open, other);
            foreach (var action in new[] { done, done, open, other })
                db.Add(Need(house.Unit("HIST"), RaisedAs.Mentee, Guid.CreateVersion7(), action.Id));
        });

        Told(await ReadAsync(house, UnitSet.Everything, Today), "CDO-PER-4").ShouldBe((2, 3));
        Told(await ReadAsync(house, await ReachAsync(house, "PROF"), Today), "CDO-PER-4").ShouldBe((0, 1));
        Told(await ReadAsync(house, UnitSet.Everything, Today.AddDays(-2)), "CDO-PER-4").ShouldBe((0, 3));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Needs_ByVoice_AreRaisedAndAnsweredWhereTheRaiserWorks(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await AddAsync(house, db =>
        {
            foreach (var each in Enumerable.Range(0, 5))
            {
                db.Add(Need(house.Unit("MATH"), RaisedAs.Mentor, Guid.CreateVersion7(), answered: each < 2));
                db.Add(Need(house.Unit("NURS"), RaisedAs.Mentor, Guid.CreateVersion7(), answered: true));
                db.Add(Need(house.Unit("MATH"), RaisedAs.Circle, Guid.CreateVersion7(), answered: each == 0));
            }

            var withdrawn = Need(house.Unit("MATH"), RaisedAs.Mentor, Guid.CreateVersion7());
            withdrawn.Withdraw(Hand);
            db.Add(withdrawn);
        });

        var all = await ReadAsync(house, UnitSet.Everything, Today);
        Told(all, "MEN-ORG-1").ShouldBe((7, 10));
        Told(all, "PEE-PER-2").ShouldBe((1, 5));
        all["PEE-ORG-1"].Measurement.ShouldBe(Measurement.NothingToCount);
        Told(await ReadAsync(house, await ReachAsync(house, "ARTS"), Today), "MEN-ORG-1").ShouldBe((2, 5));
        Told(await ReadAsync(house, UnitSet.Everything, Today.AddDays(-1)), "MEN-ORG-1").ShouldBe((0, 10));
        (await ReadAsync(house, UnitSet.Everything, Today.AddDays(-30)))["MEN-ORG-1"].Measurement.ShouldBe(Measurement.NothingToCount);
        (await ReadAsync(house, UnitSet.Everything, Today, Year.Previous))["MEN-ORG-1"].Measurement.ShouldBe(Measurement.NothingToCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Needs_OfFewRaisers_AreWithheldHereAndWhereSubtractionWouldTell(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await AddAsync(house, db =>
        {
            // Two mentors with many needs are still two mentors.
            foreach (var raiser in new[] { Guid.CreateVersion7(), Guid.CreateVersion7() })
                foreach (var _ in Enumerable.Range(0, 6))
                    db.Add(Need(house.Unit("MATH"), RaisedAs.Mentor, raiser));
            foreach (var _ in Enumerable.Range(0, 6))
                db.Add(Need(house.Unit("NURS"), RaisedAs.Mentor, Guid.CreateVersion7()));
        });

        Told(await ReadAsync(house, UnitSet.Everything, Today), "MEN-ORG-1").ShouldBe((0, 18));
        foreach (var unit in (string[])["MATH", "ARTS", "NURS", "PROF"])
        {
            var value = (await ReadAsync(house, await ReachAsync(house, unit), Today))["MEN-ORG-1"].Value.ShouldNotBeNull();
            (value.Suppressed, value.Value, value.Numerator, value.Denominator).ShouldBe((true, null, null, null), unit);
        }
    }

    private static ResponsibilityAction Action(Guid unit, ActionKind kind) =>
        new(Plan with { UnitId = unit, Facts = Facts with { Kind = kind } }, At(-10));

    private static ResponsibilityAction Done(ResponsibilityAction action, DateOnly day)
    {
        action.Complete("Done", day, Hand);
        return action;
    }

    private static ResponsibilityAction Policy(Guid unit, PolicyTopic topic, DateOnly? adoptedOn)
    {
        var action = Action(unit, ActionKind.PolicyProposal);
        action.DescribePolicy(topic, "The senate", At(-10));
        action.Submit(At(-10));
        action.TakeUp(At(-9));
        if (adoptedOn is { } day)
            action.Adopt("From May on", day, Hand);
        return action;
    }

    private static ResponsibilityAction Request(Guid unit, SupportStage? answer)
    {
        var action = Action(unit, ActionKind.SupportRequest);
        action.AskSupport(new SupportAmount(8, null, null), "The dean", At(-10));
        if (answer is { } stage)
            action.AnswerSupport(stage, new SupportAmount(4, null, null), "Because", Today, Hand);
        return action;
    }

    private static Need Need(Guid from, RaisedAs voice, Guid raiser, Guid? action = null, bool answered = false)
    {
        var need = new Need(
            new NeedDraft("Time", "A day", DevelopmentDomain.Personal, NeedTheme.Time, voice, voice == RaisedAs.Circle ? "Writers" : null, true, from), raiser, from, 30, At(-10));
        if (action is { } id)
            need.Accept(id, "Yes", At(-9));
        else if (answered)
            need.Decline("No", Hand);
        return need;
    }

    private static Signature At(int days) => Hand with { At = Hand.At.AddDays(days) };

    private static async Task AddAsync(InstitutionHouse house, Action<FacultyDev.Kernel.Data.FacultyDevDbContext> add)
    {
        await using var program = house.Inner.AsProgram();
        add(program.Db);
        await program.Db.SaveChangesAsync();
    }

    private static async Task<UnitSet> ReachAsync(InstitutionHouse house, string unit) => (await house.TreeAsync()).Reach(house.Unit(unit));

    private static async Task<IReadOnlyDictionary<string, IndicatorReading>> ReadAsync(InstitutionHouse house, UnitSet units, DateOnly asOf, AcademicYear? year = null)
    {
        await using var program = house.Inner.AsProgram();
        return await program.Get<IndicatorRegistry>().ReadAsync(
            ["CDO-ORG-3", "CDO-PER-4", "MPR-ORG-3", "DEA-ORG-2", "DEA-PER-1", "MEN-ORG-1", "PEE-ORG-1", "PEE-PER-2"],
            new IndicatorQuestion(units, year ?? Year, asOf), CancellationToken.None);
    }

    private static (int? Some, int? Of) Told(IReadOnlyDictionary<string, IndicatorReading> readings, string code) =>
        (readings[code].Value?.Numerator, readings[code].Value?.Denominator);
}
