using FacultyDev.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Platform.Notifications;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Reminders;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Reminders;

public sealed class SendActionRemindersJobTests
{
    private static readonly DateOnly Due = ActionSamples.Today.AddDays(30);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_AsTimePasses_SendsEachReminderOnce(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var (ada, dean) = await AccountsAsync(scenario);
        (await RunOnAsync(scenario, Due.AddDays(-8))).ShouldBeEmpty();
        (await RunOnAsync(scenario, Due.AddDays(-7))).ShouldBe([(ada, "responsibilities.reminder-due-soon")]);
        (await RunOnAsync(scenario, Due.AddDays(-3))).ShouldBeEmpty();
        (await RunOnAsync(scenario, Due.AddDays(1))).ShouldBe([(ada, "responsibilities.reminder-overdue")]);
        (await RunOnAsync(scenario, Due.AddDays(1))).ShouldBeEmpty();
        (await RunOnAsync(scenario, Due.AddDays(14))).ShouldBeEmpty();
        (await RunOnAsync(scenario, Due.AddDays(15))).ShouldBe([(dean, "responsibilities.reminder-escalated")]);
        (await RunOnAsync(scenario, Due.AddDays(40))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_AfterANewDueDate_SendsRemindersAgain(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var (ada, _) = await AccountsAsync(scenario);
        await RunOnAsync(scenario, Due.AddDays(1));
        await using (var office = await scenario.AsOfficeAsync())
            await office.RescheduleAsync(scenario.Action, 0, new ActionDates(null, Due.AddDays(60)), "Agreed");
        (await RunOnAsync(scenario, Due.AddDays(2))).ShouldBeEmpty();
        (await RunOnAsync(scenario, Due.AddDays(55))).ShouldBe([(ada, "responsibilities.reminder-due-soon")]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_BlockedForTwoWeeks_RemindsOwnerAndHelpersOnce(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var (ada, _) = await AccountsAsync(scenario);
        var grace = await scenario.Institution.AddMemberAsync("2", "Grace Hopper", "MATH");
        Guid helper;
        await using (var office = await scenario.AsOfficeAsync())
        {
            helper = office.Db.Add(new Account("grace@example.edu", "Grace Hopper", grace.Id)).Entity.Id;
            await office.Get<AddActionHelper>().RunAsync(scenario.Action, 0, grace.Id, CancellationToken.None);
            await office.RescheduleAsync(scenario.Action, await VersionAsync(office, scenario), new ActionDates(null, Due.AddDays(200)), null);
            await office.BlockAsync(scenario.Action, await VersionAsync(office, scenario), "No room");
        }

        (await RunOnAsync(scenario, ActionSamples.Today.AddDays(13))).ShouldBeEmpty();
        (await RunOnAsync(scenario, ActionSamples.Today.AddDays(14))).ShouldBe(
            [(ada, "responsibilities.reminder-blocked"), (helper, "responsibilities.reminder-blocked")], ignoreOrder: true);
        (await RunOnAsync(scenario, ActionSamples.Today.AddDays(30))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_DoneAction_SendsNothing(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await AccountsAsync(scenario);
        await using (var office = await scenario.AsOfficeAsync())
            await office.CompleteAsync(scenario.Action, 0, "Fine", ActionSamples.Today);
        (await RunOnAsync(scenario, Due.AddDays(90))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SaveReminderSettings_ByTheOffice_TakesEffect(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var (ada, _) = await AccountsAsync(scenario);
        await using (var office = await scenario.AsOfficeAsync())
        {
            await office.Get<SaveReminderSettings>().RunAsync(0, 20, 0, 0, CancellationToken.None);
            (await Should.ThrowAsync<DomainException>(() => office.Get<SaveReminderSettings>().RunAsync(0, 366, 0, 0, CancellationToken.None))).Field.ShouldBe("DueSoonDays");
        }

        await using (var dean = await scenario.AsDeanAsync())
            await Should.ThrowAsync<NotFoundException>(() => dean.Get<SaveReminderSettings>().FindAsync(CancellationToken.None));
        (await RunOnAsync(scenario, Due.AddDays(-20))).ShouldBe([(ada, "responsibilities.reminder-due-soon")]);
        (await RunOnAsync(scenario, Due.AddDays(90))).ShouldBe([(ada, "responsibilities.reminder-overdue")]);
    }

    private static async Task<(Guid Ada, Guid Dean)> AccountsAsync(ActionScenario scenario)
    {
        var dean = await scenario.Institution.AddMemberAsync("7", "Dora Dean", "ARTS", new RoleGrant(FacultyRole.DeansOffice, scenario.Institution.Unit("ARTS")));
        await using var program = scenario.Institution.Base.AsSystem();
        var ofAda = program.Db.Add(new Account("ada@example.edu", "Ada Lovelace", scenario.Ada)).Entity.Id;
        var ofDean = program.Db.Add(new Account("dora@example.edu", "Dora Dean", dean.Id)).Entity.Id;
        await program.Db.SaveChangesAsync();
        return (ofAda, ofDean);
    }

    private static Task<int> VersionAsync(ActingUser actor, ActionScenario scenario) => actor.Db.Set<ResponsibilityAction>()
        .Where(action => action.Id == scenario.Action).Select(action => action.Version).SingleAsync();

    private static async Task<IReadOnlyList<(Guid Account, string Code)>> RunOnAsync(ActionScenario scenario, DateOnly day)
    {
        scenario.Institution.Base.Clock.GoTo(day);
        await using var program = scenario.Institution.Base.AsSystem();
        var before = await program.Db.Set<Notification>().Select(notification => notification.Id).ToListAsync();
        await program.Get<SendActionRemindersJob>().RunAsync(new SendActionRemindersPayload(), new JobProgress(), CancellationToken.None);
        return [.. (await program.Db.Set<Notification>().Where(notification => !before.Contains(notification.Id)).ToListAsync())
            .Where(notification => notification.Code.StartsWith("responsibilities.reminder", StringComparison.Ordinal))
            .Select(notification => (notification.AccountId, notification.Code))];
    }
}
