using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Modules.Tests.Responsibilities.Figures;

public sealed class ResponsibilityFiguresTests
{
    private static readonly AcademicYear Year = new(2026);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TableAsync_OfAUnit_CountsItAndAllBelowAndNothingBeside(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        await office.Get<PlanAction>().RunAsync(house.Plan(unit: "NURS"), CancellationToken.None);
        await office.Get<BeginAction>().RunAsync(house.Action, 0, CancellationToken.None);

        (await Tally("ROOT")).ShouldBe(new ActionTally(2, 0, 1, 0, 0));
        (await Tally("ARTS")).ShouldBe(new ActionTally(1, 0, 1, 0, 0));
        (await Tally("MATH")).ShouldBe(new ActionTally(1, 0, 1, 0, 0));
        (await Tally("HIST")).ShouldBe(ActionTally.None);

        async Task<ActionTally> Tally(string unit) => (await StandingAsync(office, house, unit, Year)).Actions;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TableAsync_AsTimeGoesBy_TurnsFromOnTrackToAttentionToDone(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        (await StandingAsync(office, house, "ROOT", Year)).State.ShouldBe(StandingState.NoActivity);

        await office.Get<BeginAction>().RunAsync(house.Action, 0, CancellationToken.None);
        (await StandingAsync(office, house, "ROOT", Year)).State.ShouldBe(StandingState.OnTrack);

        house.Inner.Inner.Clock.GoTo(Drafts.Today.AddDays(31));
        var late = await StandingAsync(office, house, "ROOT", Year);
        (late.State, late.Actions.Late).ShouldBe((StandingState.Attention, 1));

        await office.Get<CompleteAction>().RunAsync(house.Action, 1, "Finished after all", Drafts.Today.AddDays(31), CancellationToken.None);
        var done = await StandingAsync(office, house, "ROOT", Year);
        (done.State, done.Actions).ShouldBe((StandingState.OnTrack, new ActionTally(1, 1, 0, 0, 0)));
        done.Trend.ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        (await StandingAsync(office, house, "ROOT", Year.Next)).LastYear.ShouldBe(done.Actions);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TableAsync_OnTheDueDayAndOnceDropped_CountsNothingLateAndThenNothing(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        house.Inner.Inner.Clock.GoTo(Drafts.Today.AddDays(30));
        await using var office = await house.AsOfficeAsync();
        (await StandingAsync(office, house, "ROOT", Year)).Actions.ShouldBe(new ActionTally(1, 0, 0, 0, 0));

        await office.Get<DropAction>().RunAsync(house.Action, 0, "Not needed", CancellationToken.None);

        (await StandingAsync(office, house, "ROOT", Year)).Actions.ShouldBe(ActionTally.None);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TableAsync_OfAnyYear_HasFiftyInTheOrderOfTheTable(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var table = await office.Get<IResponsibilityFigures>().TableAsync(house.Inner.Unit("ROOT"), new AcademicYear(1990));
        table.Count.ShouldBe(50);
        (table[0].Code, table[^1].Code).ShouldBe(("CDO-ORG-1", "MTE-PER-3"));
        table.ShouldAllBe(standing => standing.State == StandingState.NoActivity);
        var measured = office.Get<IEnumerable<IIndicatorProvider>>().Sum(provider => provider.Codes.Count);
        table.Count(standing => standing.Measurement == Measurement.NotMeasuredYet).ShouldBe(50 - measured);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TableAsync_CultureActions_AreCountedByTheirIndicator(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var plan = house.Plan(codes: "CDO-ORG-3");
        plan = plan with { Facts = plan.Facts with { Kind = ActionKind.CultureAction } };
        var first = await office.Get<PlanAction>().RunAsync(plan, CancellationToken.None);
        await office.Get<PlanAction>().RunAsync(plan, CancellationToken.None);
        var dropped = await office.Get<PlanAction>().RunAsync(plan, CancellationToken.None);
        await office.Get<CompleteAction>().RunAsync(first, 0, "Three stories", Drafts.Today, CancellationToken.None);
        await office.Get<DropAction>().RunAsync(dropped, 0, "Not needed", CancellationToken.None);

        var standing = await StandingAsync(office, house, "ARTS", Year, "CDO-ORG-3");
        standing.Measurement.ShouldBe(Measurement.Measured);
        (standing.Indicator!.Numerator, standing.Indicator.Denominator).ShouldBe((1, 2));
        (await StandingAsync(office, house, "PROF", Year, "CDO-ORG-3")).Measurement.ShouldBe(Measurement.NothingToCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ActionsAsync_OfAUnit_AreLateOnesFirstThenByDueDate(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var soon = house.Plan() with { Dates = new ActionDates(null, Drafts.Today.AddDays(1)) };
        await office.Get<PlanAction>().RunAsync(soon with { Facts = soon.Facts with { Title = "Late by then" } }, CancellationToken.None);
        var done = await office.Get<PlanAction>().RunAsync(soon with { Facts = soon.Facts with { Title = "Done" } }, CancellationToken.None);
        await office.Get<CompleteAction>().RunAsync(done, 0, "Fine", Drafts.Today, CancellationToken.None);
        await office.Get<AttachEvidence>().LinkAsync(done, "Minutes", "https://example.edu/m", CancellationToken.None);
        house.Inner.Inner.Clock.GoTo(Drafts.Today.AddDays(5));

        var actions = await office.Get<IResponsibilityFigures>().ActionsAsync(house.Inner.Unit("ARTS"), Year, 500);
        actions.Select(action => action.Title).ShouldBe(["Late by then", "Done", Drafts.Facts.Title]);
        actions[1].ShouldSatisfyAllConditions(
            action => action.Owner.ShouldBe("Ada Lovelace"),
            action => action.EvidenceCount.ShouldBe(1),
            action => action.CompletedOn.ShouldBe(Drafts.Today),
            action => action.Codes.ShouldBe(["CDO-ORG-1"]));
        (await office.Get<IResponsibilityFigures>().ActionsAsync(house.Inner.Unit("PROF"), Year, 500)).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => office.Get<IResponsibilityFigures>().ActionsAsync(house.Inner.Unit("PROF"), Year, 501));
    }

    private static async Task<ResponsibilityStanding> StandingAsync(
        Database.Actor actor, ActionHouse house, string unit, AcademicYear year, string code = "CDO-ORG-1") =>
        (await actor.Get<IResponsibilityFigures>().TableAsync(house.Inner.Unit(unit), year)).Single(standing => standing.Code == code);
}
