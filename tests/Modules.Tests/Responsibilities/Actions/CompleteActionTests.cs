using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

public sealed class CompleteActionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Complete_ByItsOwner_IsDoneWithAHistoryEntry(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var ada = await scenario.AsAdaAsync())
            await CompleteAsync(ada, scenario, version: 0);

        var stored = await scenario.StoredAsync();
        (stored.Status, stored.Outcome, stored.CompletedOn, stored.Version).ShouldBe((ActionStatus.Done, "52 came", Today, 1));
        stored.Codes.ShouldHaveSingleItem().Status.ShouldBe(ActionStatus.Done);
        stored.History.Count.ShouldBe(2);
        stored.History.ShouldContain(entry => entry.Verb == ActionVerb.Completed && entry.Why == "52 came" && entry.PersonId == scenario.Ada);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Complete_ByADeanAboveTheUnit_IsDone(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var dean = await scenario.AsDeanAsync())
            await CompleteAsync(dean, scenario, version: 0);
        (await scenario.StoredAsync()).Status.ShouldBe(ActionStatus.Done);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Complete_ByADeanOfAnotherSchool_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var dean = await scenario.AsOtherDeanAsync())
            await Should.ThrowAsync<NotFoundException>(() => CompleteAsync(dean, scenario, version: 0));
        (await scenario.StoredAsync()).Status.ShouldBe(ActionStatus.Planned);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Complete_ByAHelperWhoSeesIt_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var grace = (await scenario.Institution.AddMemberAsync("2", "Grace Hopper", "HIST")).Id;
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<AddActionHelper>().RunAsync(scenario.Action, 0, grace, CancellationToken.None);

        await using var helper = await scenario.Institution.Base.AsAsync([], grace);
        (await helper.Get<ActionAccess>().FindAsync(scenario.Action, CancellationToken.None)).Rights
            .ShouldBe(new ActionRights(MayPlan: false, MayWorkOn: false, MayContribute: true));
        await Should.ThrowAsync<NotFoundException>(() => CompleteAsync(helper, scenario, version: 1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Complete_FromAnOlderVersion_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var ada = await scenario.AsAdaAsync())
            await ada.BeginAsync(scenario.Action, 0);

        await using (var dean = await scenario.AsDeanAsync())
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => CompleteAsync(dean, scenario, version: 0));
        (await scenario.StoredAsync()).Status.ShouldBe(ActionStatus.InProgress);
    }

    private static Task CompleteAsync(ActingUser actor, ActionScenario scenario, int version) =>
        actor.CompleteAsync(scenario.Action, version, "52 came", Today);
}
