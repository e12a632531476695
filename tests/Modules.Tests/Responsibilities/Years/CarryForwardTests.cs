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

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ActionsOnTheirOwnWays_TakesOverWhatIsOpenAndNothingSpentOrFinished(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var (by, then) = (Drafts.Hand, Drafts.Hand with { At = Drafts.Hand.At.AddDays(-200) });
        await using (var program = house.Inner.Inner.AsProgram())
        {
            var policy = Begun(house, ActionKind.PolicyProposal);
            policy.DescribePolicy(PolicyTopic.WorkAndLife, "The council", by);
            policy.Submit(then);
            policy.TakeUp(by);
            var support = Begun(house, ActionKind.SupportRequest);
            support.AskSupport(new SupportAmount(4, null, 2000), "The dean", then);
            var remedy = Begun(house, ActionKind.JointRemedy);
            remedy.AddPartner(null, "The union", by);
            remedy.AddPartner(house.Inner.Unit("HIST"), "History", by);
            var helper = Guid.CreateVersion7();
            remedy.AddHelper(helper, by);
            remedy.AddTask("Done already", null, null, by);
            remedy.AddTask("Still to do", helper, new DateOnly(2026, 4, 1), by);
            remedy.AddTask("Left alone", null, null, by);
            remedy.FinishTask(remedy.Tasks[0].Id, by);
            remedy.Commit(new ActionCost(500, 120, 30, 8), by);
            program.Db.AddRange(policy, support, remedy);
            await program.Db.SaveChangesAsync();
        }

        await using (var office = await house.AsOfficeAsync())
            (await RunAsync(office, [])).Continued.ShouldBe(3);

        await using var later = house.Inner.Inner.AsProgram();
        var copies = await later.Db.Set<ResponsibilityAction>().AsNoTracking()
            .Where(action => action.AcademicYear == 2026 && action.Id != house.Action).ToDictionaryAsync(action => action.Kind);
        var proposal = copies[ActionKind.PolicyProposal].Policy!;
        (proposal.Topic, proposal.SentTo, proposal.Stage, proposal.SubmittedOn).ShouldBe((PolicyTopic.WorkAndLife, "The council", PolicyStage.UnderReview, then.Day));
        var request = copies[ActionKind.SupportRequest].Support!;
        (request.Stage, request.AskedOf, request.AskedOn, request.Asked).ShouldBe((SupportStage.Asked, "The dean", then.Day, new SupportAmount(4, null, 2000)));
        var joint = copies[ActionKind.JointRemedy];
        joint.Partners.Select(partner => partner.Name).ShouldBe(["The union", "History"], ignoreOrder: true);
        joint.Tasks.Select(task => (task.Title, task.IsDone, task.Due)).ShouldBe(
            [("Still to do", false, new DateOnly(2027, 4, 1)), ("Left alone", false, null)], ignoreOrder: true);
        joint.Tasks.Single(task => task.Title == "Still to do").PersonId.ShouldBe(joint.Helpers.Single().PersonId);
        joint.Cost.ShouldBe(new ActionCost(500, null, 30, null));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_RecurringAction_HasAllItsTasksToDoAgain(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var program = house.Inner.Inner.AsProgram())
        {
            var yearly = Begun(house, ActionKind.Training, recurring: true);
            yearly.AddTask("Book the room", null, null, Drafts.Hand);
            yearly.FinishTask(yearly.Tasks[0].Id, Drafts.Hand);
            yearly.Commit(new ActionCost(500, 480, null, null), Drafts.Hand);
            yearly.Complete("Held", Drafts.Today, Drafts.Hand);
            program.Db.Add(yearly);
            await program.Db.SaveChangesAsync();
        }

        await using (var office = await house.AsOfficeAsync())
            (await RunAsync(office, [])).Repeated.ShouldBe(1);

        await using var later = house.Inner.Inner.AsProgram();
        var copy = await later.Db.Set<ResponsibilityAction>().AsNoTracking().SingleAsync(action => action.AcademicYear == 2026 && action.Kind == ActionKind.Training);
        (copy.Status, copy.Percent, copy.Cost).ShouldBe((ActionStatus.Planned, 0, new ActionCost(500, null, null, null)));
        copy.Tasks.Select(task => (task.Title, task.IsDone)).ShouldBe([("Book the room", false)]);
    }

    private static ResponsibilityAction Begun(ActionHouse house, ActionKind kind, bool recurring = false)
    {
        var plan = house.Plan();
        var action = new ResponsibilityAction(
            plan with
            {
                Year = Year, Facts = plan.Facts with { Title = $"{kind}", Kind = kind }, Dates = new ActionDates(null, new DateOnly(2026, 5, 1)),
                IsRecurring = recurring,
            },
            Drafts.Hand);
        action.Begin(Drafts.Hand);
        return action;
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
