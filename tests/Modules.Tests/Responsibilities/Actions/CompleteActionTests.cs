using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Actor = FacultyDev.Modules.Tests.Database.Actor;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.Drafts;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

public sealed class CompleteActionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ByItsOwner_IsDoneWithASignedStep(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var ada = await house.AsAdaAsync())
            await CompleteAsync(ada, house, version: 0);

        var stored = await house.StoredAsync();
        (stored.Status, stored.Outcome, stored.CompletedOn, stored.Version).ShouldBe((ActionStatus.Done, "52 came", Today, 1));
        stored.Codes.ShouldHaveSingleItem().Status.ShouldBe(ActionStatus.Done);
        stored.Steps.Count.ShouldBe(2);
        stored.Steps.ShouldContain(step => step.Verb == ActionVerb.Completed && step.Why == "52 came" && step.PersonId == house.Ada);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ByADeanAboveTheUnit_IsDone(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var dean = await house.AsDeanAsync())
            await CompleteAsync(dean, house, version: 0);
        (await house.StoredAsync()).Status.ShouldBe(ActionStatus.Done);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ByADeanOfAnotherSchool_IsNotFound(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var dean = await house.AsOtherDeanAsync())
            await Should.ThrowAsync<NotFoundException>(() => CompleteAsync(dean, house, version: 0));
        (await house.StoredAsync()).Status.ShouldBe(ActionStatus.Planned);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ByAHelper_IsNotFoundAlthoughTheySeeIt(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var grace = (await house.Inner.AddMemberAsync("2", "Grace Hopper", "HIST")).Id;
        await using (var office = await house.AsOfficeAsync())
            await office.Get<HelpWithAction>().AddAsync(house.Action, 0, grace, CancellationToken.None);

        await using var helper = await house.Inner.Inner.AsAsync([], grace);
        (await helper.Get<ActionsInReach>().FindAsync(house.Action, CancellationToken.None)).Rights
            .ShouldBe(new ActionRights(MayPlan: false, MayCarry: false, MayContribute: true));
        await Should.ThrowAsync<NotFoundException>(() => CompleteAsync(helper, house, version: 1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_FromAVersionThatHasMovedOn_IsAConflict(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var ada = await house.AsAdaAsync())
            await ada.Get<BeginAction>().RunAsync(house.Action, 0, CancellationToken.None);

        await using (var dean = await house.AsDeanAsync())
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => CompleteAsync(dean, house, version: 0));
        (await house.StoredAsync()).Status.ShouldBe(ActionStatus.InProgress);
    }

    private static Task CompleteAsync(Actor actor, ActionHouse house, int version) =>
        actor.Get<CompleteAction>().RunAsync(house.Action, version, "52 came", Today, CancellationToken.None);
}
