using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Reminders;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Reminders;

public sealed class RemindOfActionsTests
{
    private static readonly DateOnly Due = Drafts.Today.AddDays(30);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_AsTimeGoesBy_TellsEachStateOnce(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var (ada, dean) = await AccountsAsync(house);
        (await NightAsync(house, Due.AddDays(-8))).ShouldBeEmpty();
        (await NightAsync(house, Due.AddDays(-7))).ShouldBe([(ada, "responsibilities.reminder-due-soon")]);
        (await NightAsync(house, Due.AddDays(-3))).ShouldBeEmpty();
        (await NightAsync(house, Due.AddDays(1))).ShouldBe([(ada, "responsibilities.reminder-overdue")]);
        (await NightAsync(house, Due.AddDays(1))).ShouldBeEmpty();
        (await NightAsync(house, Due.AddDays(14))).ShouldBeEmpty();
        (await NightAsync(house, Due.AddDays(15))).ShouldBe([(dean, "responsibilities.reminder-escalated")]);
        (await NightAsync(house, Due.AddDays(40))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_AfterANewDueDate_TellsAnew(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var (ada, _) = await AccountsAsync(house);
        await NightAsync(house, Due.AddDays(1));
        await using (var office = await house.AsOfficeAsync())
            await office.Get<RescheduleAction>().RunAsync(house.Action, 0, new ActionDates(null, Due.AddDays(60)), "Agreed", CancellationToken.None);
        (await NightAsync(house, Due.AddDays(2))).ShouldBeEmpty();
        (await NightAsync(house, Due.AddDays(55))).ShouldBe([(ada, "responsibilities.reminder-due-soon")]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_BlockedForLong_AsksOwnerAndHelpersOnce(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var (ada, _) = await AccountsAsync(house);
        var grace = await house.Inner.AddMemberAsync("2", "Grace Hopper", "MATH");
        Guid helper;
        await using (var office = await house.AsOfficeAsync())
        {
            helper = office.Db.Add(new Account("grace@example.edu", "Grace Hopper", grace.Id)).Entity.Id;
            await office.Get<HelpWithAction>().AddAsync(house.Action, 0, grace.Id, CancellationToken.None);
            await office.Get<RescheduleAction>().RunAsync(house.Action, await VersionAsync(office, house), new ActionDates(null, Due.AddDays(200)), null, CancellationToken.None);
            await office.Get<BlockAction>().RunAsync(house.Action, await VersionAsync(office, house), "No room", CancellationToken.None);
        }

        (await NightAsync(house, Drafts.Today.AddDays(13))).ShouldBeEmpty();
        (await NightAsync(house, Drafts.Today.AddDays(14))).ShouldBe(
            [(ada, "responsibilities.reminder-blocked"), (helper, "responsibilities.reminder-blocked")], ignoreOrder: true);
        (await NightAsync(house, Drafts.Today.AddDays(30))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_WhatIsDone_TellsNobody(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await AccountsAsync(house);
        await using (var office = await house.AsOfficeAsync())
            await office.Get<CompleteAction>().RunAsync(house.Action, 0, "Fine", Drafts.Today, CancellationToken.None);
        (await NightAsync(house, Due.AddDays(90))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DecideReminders_ByTheOfficeAlone_HoldsFromThenOn(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var (ada, _) = await AccountsAsync(house);
        await using (var office = await house.AsOfficeAsync())
        {
            await office.Get<DecideReminders>().RunAsync(0, 20, 0, 0, CancellationToken.None);
            (await Should.ThrowAsync<DomainException>(() => office.Get<DecideReminders>().RunAsync(0, 366, 0, 0, CancellationToken.None))).Field.ShouldBe("DueSoonDays");
        }

        await using (var dean = await house.AsDeanAsync())
            await Should.ThrowAsync<NotFoundException>(() => dean.Get<DecideReminders>().FindAsync(CancellationToken.None));
        (await NightAsync(house, Due.AddDays(-20))).ShouldBe([(ada, "responsibilities.reminder-due-soon")]);
        (await NightAsync(house, Due.AddDays(90))).ShouldBe([(ada, "responsibilities.reminder-overdue")]);
    }

    private static async Task<(Guid Ada, Guid Dean)> AccountsAsync(ActionHouse house)
    {
        var dean = await house.Inner.AddMemberAsync("7", "Dora Dean", "ARTS", new RoleGrant(FacultyRole.DeansOffice, house.Inner.Unit("ARTS")));
        await using var program = house.Inner.Inner.AsProgram();
        var ofAda = program.Db.Add(new Account("ada@example.edu", "Ada Lovelace", house.Ada)).Entity.Id;
        var ofDean = program.Db.Add(new Account("dora@example.edu", "Dora Dean", dean.Id)).Entity.Id;
        await program.Db.SaveChangesAsync();
        return (ofAda, ofDean);
    }

    /// <summary>The clock goes to the night of a day, the work runs, and this is what was told then.</summary>
    private static Task<int> VersionAsync(Actor actor, ActionHouse house) => actor.Db.Set<ResponsibilityAction>()
        .Where(action => action.Id == house.Action).Select(action => action.Version).SingleAsync();

    private static async Task<IReadOnlyList<(Guid Account, string Code)>> NightAsync(ActionHouse house, DateOnly day)
    {
        house.Inner.Inner.Clock.GoTo(day);
        await using var program = house.Inner.Inner.AsProgram();
        var before = await program.Db.Set<Notification>().Select(notice => notice.Id).ToListAsync();
        await program.Get<RemindOfActions>().RunAsync(new RemindOfActionsWork(), new JobProgress(), CancellationToken.None);
        return [.. (await program.Db.Set<Notification>().Where(notice => !before.Contains(notice.Id)).ToListAsync())
            .Where(notice => notice.Code.StartsWith("responsibilities.reminder", StringComparison.Ordinal))
            .Select(notice => (notice.AccountId, notice.Code))];
    }
}
