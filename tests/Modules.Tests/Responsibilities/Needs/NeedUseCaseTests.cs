using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.Drafts;

namespace FacultyDev.Modules.Tests.Responsibilities.Needs;

/// <summary>Raising, answering, escalating: from the use case to the database, and who is told.</summary>
public sealed class NeedUseCaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RaiseNeed_ToTheOwnDepartment_TellsItsLeaderAlone(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var need = await house.StoredAsync(await house.RaiseAsync());
        (need.RaiserId, need.FromUnitId, need.UnitId, need.DueOn)
            .ShouldBe((house.Mentor.Id, house.Inner.Unit("MATH"), house.Inner.Unit("MATH"), Today.AddDays(30)));
        (await house.NoticesAsync(house.Chair)).ShouldBe(["responsibilities.need-raised"]);
        (await house.NoticesAsync(house.Dean)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RaiseNeed_WhereNobodyLeads_TellsThoseAbove(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var peer = await house.AddAsync("4", "Sofia Kovalevskaya", "HIST", FacultyRole.PeerMentor, "HIST");
        await using (var actor = await house.Inner.Inner.AsAsync(FacultyRole.PeerMentor, house.Inner.Unit("HIST"), peer.Id))
            await actor.Get<RaiseNeed>().RunAsync(house.Draft("HIST") with { RaisedAs = RaisedAs.Circle, Circle = "Writers" }, None);
        (await house.NoticesAsync(house.Dean)).ShouldBe(["responsibilities.need-raised"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RaiseNeed_AsWhatOneIsNotOrToOthersLeaders_IsNotFound(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        await using var mentor = await house.AsMentorAsync();
        await Should.ThrowAsync<NotFoundException>(() => mentor.Get<RaiseNeed>().RunAsync(house.Draft() with { RaisedAs = RaisedAs.PeerMentor }, None));
        await Should.ThrowAsync<NotFoundException>(() => mentor.Get<RaiseNeed>().RunAsync(house.Draft("NURS"), None));
        await using var nobody = await house.Inner.Inner.AsAsync(FacultyRole.Mentor);
        await Should.ThrowAsync<NotFoundException>(() => nobody.Get<RaiseNeed>().RunAsync(house.Draft(), None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FindAsync_ForEach_IsForTheRaiserTheAddressedAndTheOffice(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var toArts = await house.RaiseAsync("ARTS");
        (await MayAsync(await house.AsMentorAsync())).ShouldBe(new NeedRights(MayAnswer: false, MayWithdraw: true));
        (await MayAsync(await house.AsDeanAsync())).ShouldBe(new NeedRights(MayAnswer: true, MayWithdraw: false));
        (await MayAsync(await house.Inner.AsOfficeAsync())).ShouldBe(new NeedRights(MayAnswer: true, MayWithdraw: false));
        (await MayAsync(await house.AsChairAsync())).ShouldBeNull();
        (await MayAsync(await house.AsOtherDeanAsync())).ShouldBeNull();
        (await MayAsync(await house.Inner.Inner.AsAsync(FacultyRole.Administrator))).ShouldBeNull();
        (await MayAsync(await house.Inner.Inner.AsAsync(FacultyRole.Mentor, house.Inner.Unit("MATH")))).ShouldBeNull();

        async Task<NeedRights?> MayAsync(Actor actor)
        {
            await using (actor)
                try
                {
                    return (await actor.Get<NeedsInReach>().FindAsync(toArts, None)).Rights;
                }
                catch (NotFoundException)
                {
                    return null;
                }
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnswerNeed_AcceptedDoneAndTold_RaiserSeesWhatCameOfIt(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var id = await house.RaiseAsync();
        Guid action;
        await using (var chair = await house.AsChairAsync())
        {
            action = await chair.Get<AnswerNeed>().AcceptAsync(
                id, 0,
                new ActionPlan(
                    house.Inner.Unit("MATH"), new AcademicYear(2026), Facts with { Kind = ActionKind.Other }, ActionOwner.Person(house.Chair.Id),
                    new ActionDates(null, Today.AddDays(30))),
                "We try it", None);
            await chair.Get<CompleteAction>().RunAsync(action, 0, "Fridays are free", Today, None);
        }

        (await house.NoticesAsync(house.Mentor)).ShouldBe(["responsibilities.need-accepted", "responsibilities.need-done"]);
        await using var mentor = await house.AsMentorAsync();
        var details = await mentor.Get<NeedListQuery>().FindAsync(id, None);
        (details.Need.Status, details.Need.Answer, details.Need.ActionId).ShouldBe((NeedStatus.Accepted, "We try it", action));
        (details.Action!.Status, details.Action.Outcome, details.Action.MayOpen).ShouldBe((ActionStatus.Done, "Fridays are free", false));
        await using var reader = await house.AsChairAsync();
        (await reader.Get<NeedListQuery>().AnsweredByAsync(action, None)).ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnswerNeed_WithAnActionUnderWay_LinksIt(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var id = await house.RaiseAsync();
        await using var chair = await house.AsChairAsync();
        var action = await chair.Get<PlanAction>().RunAsync(
            new ActionPlan(house.Inner.Unit("MATH"), new AcademicYear(2026), Facts, ActionOwner.Person(house.Chair.Id), new ActionDates(null, Today)), None);
        await Should.ThrowAsync<NotFoundException>(() => chair.Get<AnswerNeed>().LinkAsync(id, 0, Guid.CreateVersion7(), "Yes", None));
        await chair.Get<AnswerNeed>().LinkAsync(id, 0, action, "Yes", None);
        (await house.StoredAsync(id)).ActionId.ShouldBe(action);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnswerNeed_Declined_TellsTheReason(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var id = await house.RaiseAsync();
        await using (var other = await house.AsOtherDeanAsync())
            await Should.ThrowAsync<NotFoundException>(() => other.Get<AnswerNeed>().DeclineAsync(id, 0, "No", None));
        await using (var chair = await house.AsChairAsync())
            await chair.Get<AnswerNeed>().DeclineAsync(id, 0, "No rooms", None);
        (await house.StoredAsync(id)).Answer.ShouldBe("No rooms");
        (await house.NoticesAsync(house.Mentor)).ShouldBe(["responsibilities.need-declined"]);
        await using var late = await house.AsDeanAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(async () =>
        {
            var need = await late.Get<NeedsInReach>().ToAnswerAsync(id, 0, None);
            late.Db.Entry(need).Property(each => each.Status).CurrentValue = NeedStatus.Open;
            await late.Db.SaveChangesAsync();
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnswerNeed_TransferredUp_LeavesTheFirstLeaders(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var id = await house.RaiseAsync(showsName: false);
        await using (var chair = await house.AsChairAsync())
            await chair.Get<AnswerNeed>().TransferAsync(id, 0, house.Inner.Unit("ARTS"), "The school has the money", None);
        (await house.NoticesAsync(house.Dean)).ShouldBe(["responsibilities.need-raised"]);
        (await house.NoticesAsync(house.Mentor)).ShouldBe(["responsibilities.need-transferred"]);
        await using (var chair = await house.AsChairAsync())
            await Should.ThrowAsync<NotFoundException>(() => chair.Get<NeedsInReach>().FindAsync(id, None));
        // Hidden raisers are not handed down to those next door.
        await using var dean = await house.AsDeanAsync();
        await Should.ThrowAsync<DomainException>(() => dean.Get<AnswerNeed>().TransferAsync(id, 1, house.Inner.Unit("MATH"), "Back", None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EscalateNeeds_TheDayAfter_TellsThoseAboveOnce(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var id = await house.RaiseAsync();
        await EscalateAsync();
        (await house.NoticesAsync(house.Dean)).ShouldBeEmpty();
        house.Inner.Inner.Clock.Pass(TimeSpan.FromDays(31));
        await EscalateAsync();
        await EscalateAsync();
        (await house.NoticesAsync(house.Dean)).ShouldBe(["responsibilities.need-overdue"]);
        (await house.NoticesAsync(house.Mentor)).ShouldBe(["responsibilities.need-escalated"]);
        (await house.StoredAsync(id)).EscalatedOn.ShouldBe(Today.AddDays(31));

        async Task EscalateAsync()
        {
            await using var program = house.Inner.Inner.AsProgram();
            await program.Get<EscalateNeeds>().RunAsync(new OverdueNeeds(), new JobProgress(), None);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WithdrawNeed_ByItsRaiserOnly_EndsIt(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var id = await house.RaiseAsync();
        await using (var chair = await house.AsChairAsync())
            await Should.ThrowAsync<NotFoundException>(() => chair.Get<WithdrawNeed>().RunAsync(id, 0, None));
        await using (var mentor = await house.AsMentorAsync())
            await mentor.Get<WithdrawNeed>().RunAsync(id, 0, None);
        (await house.StoredAsync(id)).Status.ShouldBe(NeedStatus.Withdrawn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rows_OfEachList_HoldWhatBelongsThere(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        var (open, declined) = (await house.RaiseAsync(showsName: false), await house.RaiseAsync());
        await using (var chair = await house.AsChairAsync())
        {
            await chair.Get<AnswerNeed>().DeclineAsync(declined, 0, "No", None);
            var query = chair.Get<NeedListQuery>();
            var row = (await query.Rows(NeedList.ToAnswer, null).ToListAsync()).ShouldHaveSingleItem();
            (row.Id, row.ShownRaiserId).ShouldBe((open, null));
            (await query.Rows(NeedList.Answered, RaisedAs.Mentor).ToListAsync()).ShouldHaveSingleItem().Id.ShouldBe(declined);
            (await query.Rows(NeedList.Answered, RaisedAs.Circle).ToListAsync()).ShouldBeEmpty();
            var tree = await house.Inner.TreeAsync();
            (await query.UnitsAsync(NeedList.ToAnswer, tree, None)).Select(place => (place.Unit.Code, place.Depth)).ShouldBe([("ROOT", 0), ("ARTS", 1), ("MATH", 2)]);
            (await query.Rows(NeedList.ToAnswer, null, UnitSet.Of(tree.SelfAndBelow(house.Inner.Unit("ARTS")).Select(unit => unit.Id))).CountAsync()).ShouldBe(1);
            (await query.Rows(NeedList.ToAnswer, null, UnitSet.Of([house.Inner.Unit("HIST")])).CountAsync()).ShouldBe(0);
            (await chair.Get<NeedCounts>().ForAsync("MEN-ORG-1", None)).ShouldBe(new NeedCount(RaisedAs.Mentor, 1, 0, 0));
            (await chair.Get<NeedCounts>().ForAsync("CDO-ORG-1", None)).ShouldBeNull();
        }

        await using var mentor = await house.AsMentorAsync();
        mentor.Get<NeedListQuery>().ListOf("ToAnswer").ShouldBe(NeedList.Mine);
        (await mentor.Get<NeedListQuery>().Rows(NeedList.Mine, null).CountAsync()).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DecideAsync_OfTheDays_HoldsForWhatIsRaisedFromNowOn(DatabaseKind kind)
    {
        await using var house = await NeedHouse.OpenAsync(kind);
        await using (var office = await house.Inner.AsOfficeAsync())
            await office.Get<NeedSettingsQuery>().DecideAsync(14, 0, None);
        (await house.StoredAsync(await house.RaiseAsync())).DueOn.ShouldBe(Today.AddDays(14));
    }
}
