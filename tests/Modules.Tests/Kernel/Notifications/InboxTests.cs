using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Database;

namespace FacultyDev.Modules.Tests.Kernel.Notifications;

public sealed class InboxTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Tell_TwoAccounts_EachSeesTheirOwn(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Accounts.Register);
        await TellAsync(house, [Accounts.Ada, Accounts.Ada, Accounts.Grace]);

        await using var ada = Accounts.Ask(house, Accounts.Ada);
        (await ada.Get<Inbox>().CountUnreadAsync()).ShouldBe(1);
        var notice = (await ada.Get<Inbox>().ListAsync(null, 20, default)).Single();
        notice.Path.ShouldBe("/jobs/1");
        notice.IsRead.ShouldBeFalse();
        notice.Text.ShouldBe("Done: Import of the roster");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Read_SomebodyElsesNotice_IsNotFoundAndStaysUnread(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Accounts.Register);
        await TellAsync(house, [Accounts.Ada]);
        await using var ada = Accounts.Ask(house, Accounts.Ada);
        var id = (await ada.Get<Inbox>().ListAsync(null, 20, default)).Single().Id;

        await using (var grace = Accounts.Ask(house, Accounts.Grace))
        {
            await Should.ThrowAsync<NotFoundException>(() => grace.Get<Inbox>().ReadAsync(id, default));
            await grace.Get<Inbox>().ReadAllAsync(default);
        }

        (await ada.Get<Inbox>().CountUnreadAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Read_OwnNotice_MarksItAndSaysWhereItLeads(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Accounts.Register);
        await TellAsync(house, [Accounts.Ada]);
        await using var ada = Accounts.Ask(house, Accounts.Ada);
        var id = (await ada.Get<Inbox>().ListAsync(null, 20, default)).Single().Id;

        (await ada.Get<Inbox>().ReadAsync(id, default)).ShouldBe("/jobs/1");

        (await ada.Get<Inbox>().CountUnreadAsync()).ShouldBe(0);
        (await ada.Get<Inbox>().ListAsync(null, 20, default)).Single().IsRead.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_ByKey_GivesEachNoticeOnceNewestFirst(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Accounts.Register);
        for (var i = 0; i < 5; i++)
            await TellAsync(house, [Accounts.Ada]);
        await using var ada = Accounts.Ask(house, Accounts.Ada);

        var first = await ada.Get<Inbox>().ListAsync(null, 3, default);
        var second = await ada.Get<Inbox>().ListAsync(first[^1].Id, 3, default);

        var all = first.Concat(second).Select(notice => notice.Id).ToList();
        all.Count.ShouldBe(5);
        all.ShouldBe(all.Distinct().OrderDescending());
    }

    private static async Task TellAsync(TestHouse house, IReadOnlyList<Guid> accounts)
    {
        await using var program = house.AsProgram();
        program.Get<Notifier>().Tell(accounts, "kernel.job-ended", ["Import of the roster"], "/jobs/1");
        await program.Db.SaveChangesAsync();
    }
}
