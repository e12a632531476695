using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.Drafts;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>Tasks, costs and mentions from the use case to the database and the inbox.</summary>
public sealed class ActionTeamworkTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ManageTasks_GivenToAHelper_IsToldAndTickedByThemAlone(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var (grace, joan) = (await HelperAsync(house, "2", "Grace Hopper", 0), await HelperAsync(house, "3", "Joan Clarke", 1));
        await using (var ada = await house.AsAdaAsync())
            await ada.Get<ManageTasks>().AddAsync(house.Action, 2, "Ask the library", grace, Today.AddDays(5), None);
        (await NoticesAsync(house, grace)).ShouldBe(["responsibilities.action-help", "responsibilities.action-task"]);

        var task = (await TasksAsync(house)).ShouldHaveSingleItem().Id;
        await using (var other = await house.Inner.Inner.AsAsync([], joan))
            await Should.ThrowAsync<NotFoundException>(() => other.Get<ManageTasks>().FinishAsync(house.Action, task, None));
        await using (var helper = await house.Inner.Inner.AsAsync([], grace))
            await helper.Get<ManageTasks>().FinishAsync(house.Action, task, None);
        (await TasksAsync(house)).ShouldHaveSingleItem().DoneOn.ShouldBe(Today);
        (await house.StoredAsync()).Percent.ShouldBe(99);

        await using (var ada = await house.AsAdaAsync())
            await ada.Get<ManageTasks>().ReopenAsync(house.Action, task, None);
        await using (var ada = await house.AsAdaAsync())
            await ada.Get<ManageTasks>().RemoveAsync(house.Action, (await house.StoredAsync()).Version, task, None);
        (await TasksAsync(house)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CommitCost_ByTheOwner_IsStored(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var ada = await house.AsAdaAsync())
            await ada.Get<CommitCost>().RunAsync(house.Action, 0, new ActionCost(4000, 1200.5m, 30, null), None);
        (await house.StoredAsync()).Cost.ShouldBe(new ActionCost(4000, 1200.5m, 30, null));
        await using var other = await house.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => other.Get<CommitCost>().RunAsync(house.Action, 1, new ActionCost(1, 1, 1, 1), None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CommentOnAction_NamingPeople_TellsThoseWhoSeeItAndNamesTheOthers(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var grace = await HelperAsync(house, "2", "Grace Hopper", 0);
        var dean = await PersonAsync(house, "4", "Emmy Noether", new RoleGrant(FacultyRole.DeansOffice, house.Inner.Unit("ARTS")));
        var elsewhere = await PersonAsync(house, "5", "Mary Somerville", new RoleGrant(FacultyRole.DeansOffice, house.Inner.Unit("PROF")));

        await using (var ada = await house.AsAdaAsync())
        {
            var unknown = await ada.Get<CommentOnAction>().RunAsync(
                house.Action, "@emmy noether, can you ask @Mary Somerville? Write to office@example.edu.", None, [grace, elsewhere]);
            unknown.ShouldBe(["Mary Somerville"]);
        }

        (await NoticesAsync(house, grace)).ShouldContain("responsibilities.action-mention");
        (await NoticesAsync(house, dean)).ShouldBe(["responsibilities.action-mention"]);
        (await NoticesAsync(house, elsewhere)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CommentOnAction_WhoToName_AreThoseWhoSeeItButNotAllWhoHoldItsRole(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await HelperAsync(house, "2", "Grace Hopper", 0);
        await PersonAsync(house, "4", "Emmy Noether", new RoleGrant(FacultyRole.DeansOffice, house.Inner.Unit("ARTS")));
        await PersonAsync(house, "5", "Mary Somerville", new RoleGrant(FacultyRole.DeansOffice, house.Inner.Unit("PROF")));
        await PersonAsync(house, "6", "Sofia Kovalevskaya", new RoleGrant(FacultyRole.Mentee, house.Inner.Unit("MATH")));
        Guid ofMentees;
        await using (var office = await house.AsOfficeAsync())
            ofMentees = await office.Get<PlanAction>().RunAsync(house.Plan(ActionOwner.HolderOf(FacultyRole.Mentee)), None);

        await using (var ada = await house.AsAdaAsync())
            (await ada.Get<CommentOnAction>().OfferedAsync(house.Action, None)).ShouldBe(["Emmy Noether", "Grace Hopper"]);
        await using (var dean = await house.AsDeanAsync())
            (await dean.Get<CommentOnAction>().OfferedAsync(ofMentees, None)).ShouldBe(["Emmy Noether"]);
        await using var other = await house.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => other.Get<CommentOnAction>().OfferedAsync(house.Action, None));
    }

    private static async Task<Guid> HelperAsync(ActionHouse house, string number, string name, int version)
    {
        var person = await PersonAsync(house, number, name);
        await using var office = await house.AsOfficeAsync();
        house.Inner.Inner.Clock.Pass(TimeSpan.FromMinutes(1));
        await office.Get<HelpWithAction>().AddAsync(house.Action, version, person, None);
        return person;
    }

    private static async Task<Guid> PersonAsync(ActionHouse house, string number, string name, params RoleGrant[] roles)
    {
        var member = await house.Inner.AddMemberAsync(number, name, "MATH", roles);
        await using var program = house.Inner.Inner.AsProgram();
        program.Db.Add(new Account(member.Email, name, member.Id));
        await program.Db.SaveChangesAsync();
        return member.Id;
    }

    private static async Task<IReadOnlyList<SubTask>> TasksAsync(ActionHouse house) => (await house.StoredAsync()).Tasks;

    private static async Task<IReadOnlyList<string>> NoticesAsync(ActionHouse house, Guid person)
    {
        await using var program = house.Inner.Inner.AsProgram();
        var account = await program.Db.Set<Account>().Where(account => account.MemberId == person).Select(account => account.Id).SingleAsync();
        return await program.Db.Set<Notification>().Where(notice => notice.AccountId == account).OrderBy(notice => notice.Id).Select(notice => notice.Code).ToListAsync();
    }
}
