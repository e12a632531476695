using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Modules.Tests.Responsibilities.Matrix;

public sealed class ResponsibilityFiguresTests
{
    private static readonly AcademicYear Year = new(2026);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Matrix_OfAUnit_CountsItsActionsAndThoseBelow(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<PlanAction>().RunAsync(scenario.Plan(unit: "NURS"), CancellationToken.None);
        await office.BeginAsync(scenario.Action, 0);

        (await Tally("ROOT")).ShouldBe(new ActionTally(2, 0, 1, 0, 0));
        (await Tally("ARTS")).ShouldBe(new ActionTally(1, 0, 1, 0, 0));
        (await Tally("MATH")).ShouldBe(new ActionTally(1, 0, 1, 0, 0));
        (await Tally("HIST")).ShouldBe(ActionTally.None);

        async Task<ActionTally> Tally(string unit) => (await StandingAsync(office, scenario, unit, Year)).Actions;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Matrix_AsAnActionProceeds_GoesFromOnTrackToAttentionAndBack(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        (await StandingAsync(office, scenario, "ROOT", Year)).State.ShouldBe(StandingState.NoActivity);

        await office.BeginAsync(scenario.Action, 0);
        (await StandingAsync(office, scenario, "ROOT", Year)).State.ShouldBe(StandingState.OnTrack);

        scenario.Institution.Base.Clock.GoTo(ActionSamples.Today.AddDays(31));
        var late = await StandingAsync(office, scenario, "ROOT", Year);
        (late.State, late.Actions.Late).ShouldBe((StandingState.Attention, 1));

        await office.CompleteAsync(scenario.Action, 1, "Finished after all", ActionSamples.Today.AddDays(31));
        var done = await StandingAsync(office, scenario, "ROOT", Year);
        (done.State, done.Actions).ShouldBe((StandingState.OnTrack, new ActionTally(1, 1, 0, 0, 0)));
        done.Trend.ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        (await StandingAsync(office, scenario, "ROOT", Year.Next)).LastYear.ShouldBe(done.Actions);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Matrix_OnTheDueDayAndOnceDropped_CountsNothingAsLate(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        scenario.Institution.Base.Clock.GoTo(ActionSamples.Today.AddDays(30));
        await using var office = await scenario.AsOfficeAsync();
        (await StandingAsync(office, scenario, "ROOT", Year)).Actions.ShouldBe(new ActionTally(1, 0, 0, 0, 0));

        await office.DropAsync(scenario.Action, 0, "Not needed");

        (await StandingAsync(office, scenario, "ROOT", Year)).Actions.ShouldBe(ActionTally.None);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Matrix_OfAnyYear_HasFiftyStandingsInOrder(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var table = await office.Get<IResponsibilityFigures>().GetMatrixAsync(scenario.Institution.Unit("ROOT"), new AcademicYear(1990));
        table.Count.ShouldBe(50);
        (table[0].Code, table[^1].Code).ShouldBe(("CDO-ORG-1", "MTE-PER-3"));
        table.ShouldAllBe(standing => standing.State == StandingState.NoActivity);
        var measured = office.Get<IEnumerable<IIndicatorProvider>>().Sum(provider => provider.Codes.Count);
        table.Count(standing => standing.Measurement == Measurement.NotMeasuredYet).ShouldBe(50 - measured);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Matrix_CultureActions_AreCountedByTheirIndicator(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var plan = scenario.Plan(codes: "CDO-ORG-3");
        plan = plan with { Details = plan.Details with { Kind = ActionKind.CultureAction } };
        var first = await office.Get<PlanAction>().RunAsync(plan, CancellationToken.None);
        await office.Get<PlanAction>().RunAsync(plan, CancellationToken.None);
        var dropped = await office.Get<PlanAction>().RunAsync(plan, CancellationToken.None);
        await office.CompleteAsync(first, 0, "Three stories", ActionSamples.Today);
        await office.DropAsync(dropped, 0, "Not needed");

        var standing = await StandingAsync(office, scenario, "ARTS", Year, "CDO-ORG-3");
        standing.Measurement.ShouldBe(Measurement.Measured);
        (standing.Indicator!.Numerator, standing.Indicator.Denominator).ShouldBe((1, 2));
        (await StandingAsync(office, scenario, "PROF", Year, "CDO-ORG-3")).Measurement.ShouldBe(Measurement.NothingToCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ListActions_OfAUnit_AreSortedLateFirstThenByDueDate(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var soon = scenario.Plan() with { Dates = new ActionDates(null, ActionSamples.Today.AddDays(1)) };
        await office.Get<PlanAction>().RunAsync(soon with { Details = soon.Details with { Title = "Late by then" } }, CancellationToken.None);
        var done = await office.Get<PlanAction>().RunAsync(soon with { Details = soon.Details with { Title = "Done" } }, CancellationToken.None);
        await office.CompleteAsync(done, 0, "Fine", ActionSamples.Today);
        await office.Get<EvidenceCommands>().AttachLinkAsync(done, "Minutes", "https://example.edu/m", CancellationToken.None);
        scenario.Institution.Base.Clock.GoTo(ActionSamples.Today.AddDays(5));

        var actions = await office.Get<IResponsibilityFigures>().ListActionsAsync(scenario.Institution.Unit("ARTS"), Year, 500);
        actions.Select(action => action.Title).ShouldBe(["Late by then", "Done", ActionSamples.Details.Title]);
        actions[1].ShouldSatisfyAllConditions(
            action => action.Owner.ShouldBe("Ada Lovelace"),
            action => action.EvidenceCount.ShouldBe(1),
            action => action.CompletedOn.ShouldBe(ActionSamples.Today),
            action => action.Codes.ShouldBe(["CDO-ORG-1"]));
        (await office.Get<IResponsibilityFigures>().ListActionsAsync(scenario.Institution.Unit("PROF"), Year, 500)).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => office.Get<IResponsibilityFigures>().ListActionsAsync(scenario.Institution.Unit("PROF"), Year, 501));
    }

    private static async Task<ResponsibilityStanding> StandingAsync(
        Database.ActingUser actor, ActionScenario scenario, string unit, AcademicYear year, string code = "CDO-ORG-1") =>
        (await actor.Get<IResponsibilityFigures>().GetMatrixAsync(scenario.Institution.Unit(unit), year)).Single(standing => standing.Code == code);
}
