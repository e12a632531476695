using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Years;

public sealed class CarryForwardTests
{
    private static readonly AcademicYear Year = new(2025);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_OpenRecurringAndExcludedActions_CopiesOrDropsThemOnce(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var blocked = await PlanAsync(office, scenario, "Blocked", new DateOnly(2026, 3, 1));
        await office.BeginAsync(blocked, 0);
        await office.AdvanceAsync(blocked, 1, 40);
        await office.BlockAsync(blocked, 2, "No room");
        var yearly = await PlanAsync(office, scenario, "Yearly", new DateOnly(2026, 5, 1), recurring: true);
        await office.CompleteAsync(yearly, 0, "Held", ActionSamples.Today);
        var excluded = await PlanAsync(office, scenario, "Left", new DateOnly(2026, 4, 1));
        var done = await PlanAsync(office, scenario, "Done", new DateOnly(2026, 4, 1));
        await office.CompleteAsync(done, 0, "Done", ActionSamples.Today);

        await using var carrier = await scenario.AsOfficeAsync();
        (await RunAsync(carrier, [excluded])).ShouldBe(new CarryForwardResult(1, 1, 1));
        (await RunAsync(carrier, [])).ShouldBe(new CarryForwardResult(0, 0, 0));

        var stored = await carrier.Db.Set<ResponsibilityAction>().AsNoTracking().Include(action => action.History)
            .Where(action => action.Id != scenario.Action).ToListAsync();
        var continued = stored.Single(action => action.AcademicYear == 2026 && action.Title == "Blocked");
        (continued.Status, continued.Percent, continued.Reason, continued.Due).ShouldBe((ActionStatus.Blocked, 40, "No room", new DateOnly(2027, 3, 1)));
        continued.History.Select(entry => entry.Verb).ShouldBe([ActionVerb.Planned, ActionVerb.Begun, ActionVerb.Advanced, ActionVerb.Blocked], ignoreOrder: true);
        var original = stored.Single(action => action.Id == blocked);
        (original.Status, original.ContinuedById).ShouldBe((ActionStatus.Blocked, continued.Id));
        stored.Single(action => action.Title == "Yearly" && action.AcademicYear == 2026).ShouldSatisfyAllConditions(
            action => action.Status.ShouldBe(ActionStatus.Planned), action => action.IsRecurring.ShouldBeTrue(), action => action.Due.ShouldBe(new DateOnly(2027, 5, 1)));
        (stored.Single(action => action.Id == excluded).Status, stored.Single(action => action.Id == excluded).Reason).ShouldBe((ActionStatus.Dropped, "Not needed"));
        stored.Count(action => action.AcademicYear == 2026).ShouldBe(2);

        var open = await carrier.Get<ActionListQuery>().RowsAsync(new ActionFilter { Status = ActionFilter.Open, Year = ActionFilter.AllYears }, CancellationToken.None);
        (await open.Select(row => row.Id).ToListAsync()).ShouldNotContain(blocked);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ActionsWithDetails_CopiesOpenWorkButNoSpendingOrFinishedTasks(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var (actor, then) = (ActionSamples.Planner, ActionSamples.PlannerAfter(-200));
        await using (var program = scenario.Institution.Base.AsSystem())
        {
            var policy = Begun(scenario, ActionKind.PolicyProposal);
            policy.AsPolicyProposal().Describe(PolicyTopic.WorkAndLife, "The council", actor);
            policy.AsPolicyProposal().Submit(then);
            policy.AsPolicyProposal().StartReview(actor);
            var support = Begun(scenario, ActionKind.SupportRequest);
            support.AsSupportRequest().Ask(new SupportAmount(4, null, 2000), "The dean", then);
            var remedy = Begun(scenario, ActionKind.JointRemedy);
            remedy.AsJointRemedy().AddPartner(null, "The union", actor);
            remedy.AsJointRemedy().AddPartner(scenario.Institution.Unit("HIST"), "History", actor);
            var helper = Guid.CreateVersion7();
            remedy.AddHelper(helper, actor);
            remedy.Checklist.Add("Done already", null, null, actor);
            remedy.Checklist.Add("Still to do", helper, new DateOnly(2026, 4, 1), actor);
            remedy.Checklist.Add("Left alone", null, null, actor);
            remedy.Checklist.Finish(remedy.Tasks[0].Id, actor);
            remedy.SetCost(new ActionCost(500, 120, 30, 8), actor);
            program.Db.AddRange(policy, support, remedy);
            await program.Db.SaveChangesAsync();
        }

        await using (var office = await scenario.AsOfficeAsync())
            (await RunAsync(office, [])).Continued.ShouldBe(3);

        await using var later = scenario.Institution.Base.AsSystem();
        var copies = await later.Db.Set<ResponsibilityAction>().AsNoTracking()
            .Where(action => action.AcademicYear == 2026 && action.Id != scenario.Action).ToDictionaryAsync(action => action.Kind);
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
    public async Task RunAsync_RecurringAction_ReopensAllItsTasks(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var program = scenario.Institution.Base.AsSystem())
        {
            var yearly = Begun(scenario, ActionKind.Training, recurring: true);
            yearly.Checklist.Add("Book the room", null, null, ActionSamples.Planner);
            yearly.Checklist.Finish(yearly.Tasks[0].Id, ActionSamples.Planner);
            yearly.SetCost(new ActionCost(500, 480, null, null), ActionSamples.Planner);
            yearly.Complete("Held", ActionSamples.Today, ActionSamples.Planner);
            program.Db.Add(yearly);
            await program.Db.SaveChangesAsync();
        }

        await using (var office = await scenario.AsOfficeAsync())
            (await RunAsync(office, [])).Repeated.ShouldBe(1);

        await using var later = scenario.Institution.Base.AsSystem();
        var copy = await later.Db.Set<ResponsibilityAction>().AsNoTracking().SingleAsync(action => action.AcademicYear == 2026 && action.Kind == ActionKind.Training);
        (copy.Status, copy.Percent, copy.Cost).ShouldBe((ActionStatus.Planned, 0, new ActionCost(500, null, null, null)));
        copy.Tasks.Select(task => (task.Title, task.IsDone)).ShouldBe([("Book the room", false)]);
    }

    private static ResponsibilityAction Begun(ActionScenario scenario, ActionKind kind, bool recurring = false)
    {
        var plan = scenario.Plan();
        var action = new ResponsibilityAction(
            plan with
            {
                Year = Year, Details = plan.Details with { Title = $"{kind}", Kind = kind }, Dates = new ActionDates(null, new DateOnly(2026, 5, 1)),
                IsRecurring = recurring,
            },
            ActionSamples.Planner);
        action.Begin(ActionSamples.Planner);
        return action;
    }

    private static Task<CarryForwardResult> RunAsync(ActingUser actor, Guid[] exclude) =>
        actor.Get<CarryForward>().RunAsync(Year, exclude, "Not needed", CancellationToken.None);

    private static Task<Guid> PlanAsync(ActingUser actor, ActionScenario scenario, string title, DateOnly due, bool recurring = false)
    {
        var plan = scenario.Plan();
        return actor.Get<PlanAction>().RunAsync(
            plan with { Year = Year, Details = plan.Details with { Title = title }, Dates = new ActionDates(null, due), IsRecurring = recurring }, CancellationToken.None);
    }
}
