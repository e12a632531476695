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
    public async Task RunAsync_ByItsOwner_IsDoneWithAHistoryEntry(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var ada = await scenario.AsAdaAsync())
            await CompleteAsync(ada, scenario, version: 0);

        var stored = await scenario.StoredAsync();
        (stored.Status, stored.Outcome, stored.CompletedOn, stored.Version).ShouldBe((ActionStatus.Done, "52 came", Today, 1));
        stored.Codes.ShouldHaveSingleItem().Status.ShouldBe(ActionStatus.Done);
        stored.Steps.Count.ShouldBe(2);
        stored.Steps.ShouldContain(entry => entry.Verb == ActionVerb.Completed && entry.Why == "52 came" && entry.PersonId == scenario.Ada);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ByADeanAboveTheUnit_IsDone(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var dean = await scenario.AsDeanAsync())
            await CompleteAsync(dean, scenario, version: 0);
        (await scenario.StoredAsync()).Status.ShouldBe(ActionStatus.Done);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ByADeanOfAnotherSchool_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var dean = await scenario.AsOtherDeanAsync())
            await Should.ThrowAsync<NotFoundException>(() => CompleteAsync(dean, scenario, version: 0));
        (await scenario.StoredAsync()).Status.ShouldBe(ActionStatus.Planned);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ByAHelperWhoSeesIt_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var grace = (await scenario.Institution.AddMemberAsync("2", "Grace Hopper", "HIST")).Id;
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<ActionHelperCommands>().AddAsync(scenario.Action, 0, grace, CancellationToken.None);

        await using var helper = await scenario.Institution.Base.AsAsync([], grace);
        (await helper.Get<ActionAccess>().FindAsync(scenario.Action, CancellationToken.None)).Rights
            .ShouldBe(new ActionRights(MayPlan: false, MayWorkOn: false, MayContribute: true));
        await Should.ThrowAsync<NotFoundException>(() => CompleteAsync(helper, scenario, version: 1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_FromAnOlderVersion_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var ada = await scenario.AsAdaAsync())
            await ada.Get<BeginAction>().RunAsync(scenario.Action, 0, CancellationToken.None);

        await using (var dean = await scenario.AsDeanAsync())
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => CompleteAsync(dean, scenario, version: 0));
        (await scenario.StoredAsync()).Status.ShouldBe(ActionStatus.InProgress);
    }

    private static Task CompleteAsync(ActingUser actor, ActionScenario scenario, int version) =>
        actor.Get<CompleteAction>().RunAsync(scenario.Action, version, "52 came", Today, CancellationToken.None);
}
