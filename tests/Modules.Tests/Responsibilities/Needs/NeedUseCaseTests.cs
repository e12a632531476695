using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Needs;

/// <summary>Raising, answering and escalating needs, from the use case to the database, and who is notified.</summary>
public sealed class NeedUseCaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RaiseNeed_ToTheOwnDepartment_NotifiesItsLeaderOnly(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var need = await scenario.StoredAsync(await scenario.RaiseAsync());
        (need.RaiserId, need.FromUnitId, need.UnitId, need.DueOn)
            .ShouldBe((scenario.Mentor.Id, scenario.Institution.Unit("MATH"), scenario.Institution.Unit("MATH"), Today.AddDays(30)));
        (await scenario.NotificationCodesAsync(scenario.Chair)).ShouldBe(["responsibilities.need-raised"]);
        (await scenario.NotificationCodesAsync(scenario.Dean)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RaiseNeed_InAUnitWithoutALeader_NotifiesTheLevelAbove(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var peer = await scenario.AddAsync("4", "Sofia Kovalevskaya", "HIST", FacultyRole.PeerMentor, "HIST");
        await using (var actor = await scenario.Institution.Base.AsAsync(FacultyRole.PeerMentor, scenario.Institution.Unit("HIST"), peer.Id))
            await actor.Get<RaiseNeed>().RunAsync(scenario.Draft("HIST") with { RaisedAs = RaisedAs.Circle, Circle = "Writers" }, None);
        (await scenario.NotificationCodesAsync(scenario.Dean)).ShouldBe(["responsibilities.need-raised"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RaiseNeed_WithoutTheRoleOrToAnotherUnit_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        await using var mentor = await scenario.AsMentorAsync();
        await Should.ThrowAsync<NotFoundException>(() => mentor.Get<RaiseNeed>().RunAsync(scenario.Draft() with { RaisedAs = RaisedAs.PeerMentor }, None));
        await Should.ThrowAsync<NotFoundException>(() => mentor.Get<RaiseNeed>().RunAsync(scenario.Draft("NURS"), None));
        await using var nobody = await scenario.Institution.Base.AsAsync(FacultyRole.Mentor);
        await Should.ThrowAsync<NotFoundException>(() => nobody.Get<RaiseNeed>().RunAsync(scenario.Draft(), None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FindAsync_ForEachRole_IsForRaiserAddresseeAndOffice(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var toArts = await scenario.RaiseAsync("ARTS");
        (await MayAsync(await scenario.AsMentorAsync())).ShouldBe(new NeedRights(MayAnswer: false, MayWithdraw: true));
        (await MayAsync(await scenario.AsDeanAsync())).ShouldBe(new NeedRights(MayAnswer: true, MayWithdraw: false));
        (await MayAsync(await scenario.Institution.AsOfficeAsync())).ShouldBe(new NeedRights(MayAnswer: true, MayWithdraw: false));
        (await MayAsync(await scenario.AsChairAsync())).ShouldBeNull();
        (await MayAsync(await scenario.AsOtherDeanAsync())).ShouldBeNull();
        (await MayAsync(await scenario.Institution.Base.AsAsync(FacultyRole.Administrator))).ShouldBeNull();
        (await MayAsync(await scenario.Institution.Base.AsAsync(FacultyRole.Mentor, scenario.Institution.Unit("MATH")))).ShouldBeNull();

        async Task<NeedRights?> MayAsync(ActingUser actor)
        {
            await using (actor)
                try
                {
                    return (await actor.Get<NeedAccess>().FindAsync(toArts, None)).Rights;
                }
                catch (NotFoundException)
                {
                    return null;
                }
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnswerNeed_AcceptedAndCompleted_ShowsTheRaiserTheOutcome(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var id = await scenario.RaiseAsync();
        Guid action;
        await using (var chair = await scenario.AsChairAsync())
        {
            await chair.Get<NeedAnswerCommands>().AcceptAsync(
                id, 0,
                new ActionPlan(
                    scenario.Institution.Unit("MATH"), new AcademicYear(2026), Details with { Kind = ActionKind.Other }, ActionOwner.Person(scenario.Chair.Id),
                    new ActionDates(null, Today.AddDays(30))),
                "We try it", None);
            action = (await scenario.StoredAsync(id)).ActionId!.Value;
            await chair.CompleteAsync(action, 0, "Fridays are free", Today);
        }

        (await scenario.NotificationCodesAsync(scenario.Mentor)).ShouldBe(["responsibilities.need-accepted", "responsibilities.need-done"]);
        await using var mentor = await scenario.AsMentorAsync();
        var details = await mentor.Get<NeedListQuery>().FindAsync(id, None);
        (details.Need.Status, details.Need.Answer, details.Need.ActionId).ShouldBe((NeedStatus.Accepted, "We try it", action));
        (details.Action!.Status, details.Action.Outcome, details.Action.MayOpen).ShouldBe((ActionStatus.Done, "Fridays are free", false));
        await using var reader = await scenario.AsChairAsync();
        (await reader.Get<NeedListQuery>().ListAnsweredByAsync(action, None)).ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnswerNeed_WithAnExistingAction_LinksIt(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var id = await scenario.RaiseAsync();
        await using var chair = await scenario.AsChairAsync();
        var action = await chair.Get<PlanAction>().RunAsync(
            new ActionPlan(scenario.Institution.Unit("MATH"), new AcademicYear(2026), Details, ActionOwner.Person(scenario.Chair.Id), new ActionDates(null, Today)), None);
        await Should.ThrowAsync<NotFoundException>(() => chair.Get<NeedAnswerCommands>().LinkAsync(id, 0, Guid.CreateVersion7(), "Yes", None));
        await chair.Get<NeedAnswerCommands>().LinkAsync(id, 0, action, "Yes", None);
        (await scenario.StoredAsync(id)).ActionId.ShouldBe(action);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnswerNeed_Declined_NotifiesTheRaiser(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var id = await scenario.RaiseAsync();
        await using (var other = await scenario.AsOtherDeanAsync())
            await Should.ThrowAsync<NotFoundException>(() => other.Get<NeedAnswerCommands>().DeclineAsync(id, 0, "No", None));
        await using (var chair = await scenario.AsChairAsync())
            await chair.Get<NeedAnswerCommands>().DeclineAsync(id, 0, "No rooms", None);
        (await scenario.StoredAsync(id)).Answer.ShouldBe("No rooms");
        (await scenario.NotificationCodesAsync(scenario.Mentor)).ShouldBe(["responsibilities.need-declined"]);
        await using var late = await scenario.AsDeanAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(async () =>
        {
            await late.Get<NeedAccess>().ChangeAsync(
                id, 0, NeedOperation.Decline, (need, _) => late.Db.Entry(need).Property(each => each.Status).CurrentValue = NeedStatus.Open, None);
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnswerNeed_TransferredUp_IsNoLongerVisibleToTheFirstLeader(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var id = await scenario.RaiseAsync(showsName: false);
        await using (var chair = await scenario.AsChairAsync())
            await chair.Get<NeedAnswerCommands>().TransferAsync(id, 0, scenario.Institution.Unit("ARTS"), "The school has the money", None);
        (await scenario.NotificationCodesAsync(scenario.Dean)).ShouldBe(["responsibilities.need-raised"]);
        (await scenario.NotificationCodesAsync(scenario.Mentor)).ShouldBe(["responsibilities.need-transferred"]);
        await using (var chair = await scenario.AsChairAsync())
            await Should.ThrowAsync<NotFoundException>(() => chair.Get<NeedAccess>().FindAsync(id, None));
        // A need whose raiser is hidden can only be transferred up, away from colleagues who could recognize the raiser.
        await using var dean = await scenario.AsDeanAsync();
        await Should.ThrowAsync<DomainException>(() => dean.Get<NeedAnswerCommands>().TransferAsync(id, 1, scenario.Institution.Unit("MATH"), "Back", None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EscalateNeeds_OneDayOverdue_NotifiesTheLevelAboveOnce(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var id = await scenario.RaiseAsync();
        await EscalateAsync();
        (await scenario.NotificationCodesAsync(scenario.Dean)).ShouldBeEmpty();
        scenario.Institution.Base.Clock.Pass(TimeSpan.FromDays(31));
        await EscalateAsync();
        await EscalateAsync();
        (await scenario.NotificationCodesAsync(scenario.Dean)).ShouldBe(["responsibilities.need-overdue"]);
        (await scenario.NotificationCodesAsync(scenario.Mentor)).ShouldBe(["responsibilities.need-escalated"]);
        (await scenario.StoredAsync(id)).EscalatedOn.ShouldBe(Today.AddDays(31));

        async Task EscalateAsync()
        {
            await using var program = scenario.Institution.Base.AsSystem();
            await program.Get<EscalateNeedsJob>().RunAsync(new EscalateNeedsPayload(), new JobProgress(), None);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WithdrawNeed_ByItsRaiser_EndsIt(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var id = await scenario.RaiseAsync();
        await using (var chair = await scenario.AsChairAsync())
            await Should.ThrowAsync<NotFoundException>(() => chair.Get<NeedAccess>().ChangeAsync(id, 0, NeedOperation.Withdraw, (need, actor) => need.Withdraw(actor), None));
        await using (var mentor = await scenario.AsMentorAsync())
            await mentor.Get<NeedAccess>().ChangeAsync(id, 0, NeedOperation.Withdraw, (need, actor) => need.Withdraw(actor), None);
        (await scenario.StoredAsync(id)).Status.ShouldBe(NeedStatus.Withdrawn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rows_OfEachList_AreTheNeedsOfThatList(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        var (open, declined) = (await scenario.RaiseAsync(showsName: false), await scenario.RaiseAsync());
        await using (var chair = await scenario.AsChairAsync())
        {
            await chair.Get<NeedAnswerCommands>().DeclineAsync(declined, 0, "No", None);
            var query = chair.Get<NeedListQuery>();
            var row = (await query.Rows(NeedList.ToAnswer, null).ToListAsync()).ShouldHaveSingleItem();
            (row.Id, row.ShownRaiserId).ShouldBe((open, null));
            (await query.Rows(NeedList.Answered, RaisedAs.Mentor).ToListAsync()).ShouldHaveSingleItem().Id.ShouldBe(declined);
            (await query.Rows(NeedList.Answered, RaisedAs.Circle).ToListAsync()).ShouldBeEmpty();
            var tree = await scenario.Institution.TreeAsync();
            (await query.ListUnitsAsync(NeedList.ToAnswer, tree, None)).Select(place => (place.Unit.Code, place.Depth)).ShouldBe([("ROOT", 0), ("ARTS", 1), ("MATH", 2)]);
            (await query.Rows(NeedList.ToAnswer, null, UnitSet.Of(tree.SelfAndBelow(scenario.Institution.Unit("ARTS")).Select(unit => unit.Id))).CountAsync()).ShouldBe(1);
            (await query.Rows(NeedList.ToAnswer, null, UnitSet.Of([scenario.Institution.Unit("HIST")])).CountAsync()).ShouldBe(0);
            (await chair.Get<NeedCountQuery>().FindAsync("MEN-ORG-1", None)).ShouldBe(new NeedCount(RaisedAs.Mentor, 1, 0, 0));
            (await chair.Get<NeedCountQuery>().FindAsync("CDO-ORG-1", None)).ShouldBeNull();
        }

        await using var mentor = await scenario.AsMentorAsync();
        mentor.Get<NeedListQuery>().ListOf("ToAnswer").ShouldBe(NeedList.Mine);
        (await mentor.Get<NeedListQuery>().Rows(NeedList.Mine, null).CountAsync()).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SaveSettings_Days_AppliesToNeedsRaisedAfterwards(DatabaseKind kind)
    {
        await using var scenario = await NeedScenario.OpenAsync(kind);
        await using (var office = await scenario.Institution.AsOfficeAsync())
            await office.Get<NeedSettingsStore>().SaveAsync(14, 0, None);
        (await scenario.StoredAsync(await scenario.RaiseAsync())).DueOn.ShouldBe(Today.AddDays(14));
    }
}
