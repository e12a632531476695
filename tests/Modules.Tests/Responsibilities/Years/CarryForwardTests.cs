using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Responsibilities.Years;

public sealed class CarryForwardTests
{
    private static readonly AcademicYear Year = new(2025);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_OpenRecurringAndLeft_CopiesDropsAndStaysTheSameWhenRunAgain(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var blocked = await PlanAsync(office, house, "Blocked", new DateOnly(2026, 3, 1));
        await office.Get<BeginAction>().RunAsync(blocked, 0, CancellationToken.None);
        await office.Get<AdvanceAction>().RunAsync(blocked, 1, 40, CancellationToken.None);
        await office.Get<BlockAction>().RunAsync(blocked, 2, "No room", CancellationToken.None);
        var yearly = await PlanAsync(office, house, "Yearly", new DateOnly(2026, 5, 1), recurring: true);
        await office.Get<CompleteAction>().RunAsync(yearly, 0, "Held", Drafts.Today, CancellationToken.None);
        var left = await PlanAsync(office, house, "Left", new DateOnly(2026, 4, 1));
        var done = await PlanAsync(office, house, "Done", new DateOnly(2026, 4, 1));
        await office.Get<CompleteAction>().RunAsync(done, 0, "Done", Drafts.Today, CancellationToken.None);

        await using var carrier = await house.AsOfficeAsync();
        (await RunAsync(carrier, [left])).ShouldBe(new CarriedForward(1, 1, 1));
        (await RunAsync(carrier, [])).ShouldBe(new CarriedForward(0, 0, 0));

        var stored = await carrier.Db.Set<ResponsibilityAction>().AsNoTracking().Include(action => action.Steps)
            .Where(action => action.Id != house.Action).ToListAsync();
        var goesOn = stored.Single(action => action.AcademicYear == 2026 && action.Title == "Blocked");
        (goesOn.Status, goesOn.Percent, goesOn.Reason, goesOn.Due).ShouldBe((ActionStatus.Blocked, 40, "No room", new DateOnly(2027, 3, 1)));
        goesOn.Steps.Select(step => step.Verb).ShouldBe([ActionVerb.Planned, ActionVerb.Begun, ActionVerb.Advanced, ActionVerb.Blocked], ignoreOrder: true);
        var original = stored.Single(action => action.Id == blocked);
        (original.Status, original.ContinuedById).ShouldBe((ActionStatus.Blocked, goesOn.Id));
        stored.Single(action => action.Title == "Yearly" && action.AcademicYear == 2026).ShouldSatisfyAllConditions(
            action => action.Status.ShouldBe(ActionStatus.Planned), action => action.IsRecurring.ShouldBeTrue(), action => action.Due.ShouldBe(new DateOnly(2027, 5, 1)));
        (stored.Single(action => action.Id == left).Status, stored.Single(action => action.Id == left).Reason).ShouldBe((ActionStatus.Dropped, "Not needed"));
        stored.Count(action => action.AcademicYear == 2026).ShouldBe(2);

        var open = await carrier.Get<ActionListQuery>().RowsAsync(new ActionFilter { Status = ActionFilter.Open, Year = ActionFilter.AllYears }, CancellationToken.None);
        (await open.Select(row => row.Id).ToListAsync()).ShouldNotContain(blocked);
    }

    private static Task<CarriedForward> RunAsync(Actor actor, Guid[] leave) =>
        actor.Get<CarryForward>().RunAsync(Year, leave, "Not needed", CancellationToken.None);

    private static Task<Guid> PlanAsync(Actor actor, ActionHouse house, string title, DateOnly due, bool recurring = false)
    {
        var plan = house.Plan();
        return actor.Get<PlanAction>().RunAsync(
            plan with { Year = Year, Facts = plan.Facts with { Title = title }, Dates = new ActionDates(null, due), IsRecurring = recurring }, CancellationToken.None);
    }
}
