using FacultyDev.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Notifications;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>Tasks, costs and mentions, from the use case to the database and the inbox.</summary>
public sealed class ActionTeamworkTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ManageTasks_AssignedToAHelper_NotifiesThemAndIsForThemOnly(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var (grace, joan) = (await HelperAsync(scenario, "2", "Grace Hopper", 0), await HelperAsync(scenario, "3", "Joan Clarke", 1));
        await using (var ada = await scenario.AsAdaAsync())
            await ada.Get<ActionTaskCommands>().AddAsync(scenario.Action, 2, "Ask the library", grace, Today.AddDays(5), None);
        (await NotificationCodesAsync(scenario, grace)).ShouldBe(["responsibilities.action-help", "responsibilities.action-task"]);

        var task = (await TasksAsync(scenario)).ShouldHaveSingleItem().Id;
        await using (var other = await scenario.Institution.Base.AsAsync([], joan))
            await Should.ThrowAsync<NotFoundException>(() => other.Get<ActionTaskCommands>().FinishAsync(scenario.Action, task, None));
        await using (var helper = await scenario.Institution.Base.AsAsync([], grace))
            await helper.Get<ActionTaskCommands>().FinishAsync(scenario.Action, task, None);
        (await TasksAsync(scenario)).ShouldHaveSingleItem().DoneOn.ShouldBe(Today);
        (await scenario.StoredAsync()).Percent.ShouldBe(99);

        await using (var ada = await scenario.AsAdaAsync())
            await ada.Get<ActionTaskCommands>().ReopenAsync(scenario.Action, task, None);
        await using (var ada = await scenario.AsAdaAsync())
            await ada.ChangeAsync(scenario.Action, (await scenario.StoredAsync()).Version, ActionOperation.ChangeTasks, (action, actor) => action.Checklist.Remove(task, actor));
        (await TasksAsync(scenario)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task UpdateCost_ByTheOwner_IsStored(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var ada = await scenario.AsAdaAsync())
            await ada.ChangeAsync(scenario.Action, 0, ActionOperation.SetCost, (action, actor) => action.SetCost(new ActionCost(4000, 1200.5m, 30, null), actor));
        (await scenario.StoredAsync()).Cost.ShouldBe(new ActionCost(4000, 1200.5m, 30, null));
        await using var other = await scenario.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => other.ChangeAsync(scenario.Action, 1, ActionOperation.SetCost, (action, actor) => action.SetCost(new ActionCost(1, 1, 1, 1), actor)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CommentOnAction_WithMentions_NotifiesThoseWhoSeeItAndReturnsTheOthers(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var grace = await HelperAsync(scenario, "2", "Grace Hopper", 0);
        var dean = await PersonAsync(scenario, "4", "Emmy Noether", new RoleGrant(FacultyRole.DeansOffice, scenario.Institution.Unit("ARTS")));
        var elsewhere = await PersonAsync(scenario, "5", "Mary Somerville", new RoleGrant(FacultyRole.DeansOffice, scenario.Institution.Unit("PROF")));

        await using (var ada = await scenario.AsAdaAsync())
        {
            var unknown = await ada.Get<CommentOnAction>().RunAsync(
                scenario.Action, "@emmy noether, can you ask @Mary Somerville? Write to office@example.edu.", None, [grace, elsewhere]);
            unknown.ShouldBe(["Mary Somerville"]);
        }

        (await NotificationCodesAsync(scenario, grace)).ShouldContain("responsibilities.action-mention");
        (await NotificationCodesAsync(scenario, dean)).ShouldBe(["responsibilities.action-mention"]);
        (await NotificationCodesAsync(scenario, elsewhere)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CommentOnAction_MentionablePeople_SeeItButAreNotAllHoldersOfItsRole(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await HelperAsync(scenario, "2", "Grace Hopper", 0);
        await PersonAsync(scenario, "4", "Emmy Noether", new RoleGrant(FacultyRole.DeansOffice, scenario.Institution.Unit("ARTS")));
        await PersonAsync(scenario, "5", "Mary Somerville", new RoleGrant(FacultyRole.DeansOffice, scenario.Institution.Unit("PROF")));
        await PersonAsync(scenario, "6", "Sofia Kovalevskaya", new RoleGrant(FacultyRole.Mentee, scenario.Institution.Unit("MATH")));
        Guid ofMentees;
        await using (var office = await scenario.AsOfficeAsync())
            ofMentees = await office.Get<PlanAction>().RunAsync(scenario.Plan(ActionOwner.HolderOf(FacultyRole.Mentee)), None);

        await using (var ada = await scenario.AsAdaAsync())
            (await ada.Get<CommentOnAction>().ListMentionableAsync(scenario.Action, None)).ShouldBe(["Emmy Noether", "Grace Hopper"]);
        await using (var dean = await scenario.AsDeanAsync())
            (await dean.Get<CommentOnAction>().ListMentionableAsync(ofMentees, None)).ShouldBe(["Emmy Noether"]);
        await using var other = await scenario.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => other.Get<CommentOnAction>().ListMentionableAsync(scenario.Action, None));
    }

    private static async Task<Guid> HelperAsync(ActionScenario scenario, string number, string name, int version)
    {
        var person = await PersonAsync(scenario, number, name);
        await using var office = await scenario.AsOfficeAsync();
        scenario.Institution.Base.Clock.Pass(TimeSpan.FromMinutes(1));
        await office.Get<AddActionHelper>().RunAsync(scenario.Action, version, person, None);
        return person;
    }

    private static async Task<Guid> PersonAsync(ActionScenario scenario, string number, string name, params RoleGrant[] roles)
    {
        var member = await scenario.Institution.AddMemberAsync(number, name, "MATH", roles);
        await using var program = scenario.Institution.Base.AsSystem();
        program.Db.Add(new Account(member.Email, name, member.Id));
        await program.Db.SaveChangesAsync();
        return member.Id;
    }

    private static async Task<IReadOnlyList<SubTask>> TasksAsync(ActionScenario scenario) => (await scenario.StoredAsync()).Tasks;

    private static async Task<IReadOnlyList<string>> NotificationCodesAsync(ActionScenario scenario, Guid person)
    {
        await using var program = scenario.Institution.Base.AsSystem();
        var account = await program.Db.Set<Account>().Where(account => account.MemberId == person).Select(account => account.Id).SingleAsync();
        return await program.Db.Set<Notification>().Where(notification => notification.AccountId == account).OrderBy(notification => notification.Id).Select(notification => notification.Code).ToListAsync();
    }
}
