using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Kernel;
using FacultyDev.Platform.Notifications;

namespace FacultyDev.Modules.Tests.Platform.Notifications;

public sealed class InboxTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Notify_TwoAccounts_EachSeesTheirOwn(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind, FakeAccounts.Register);
        await NotifyAsync(scenario, [FakeAccounts.Ada, FakeAccounts.Ada, FakeAccounts.Grace]);

        await using var ada = FakeAccounts.Ask(scenario, FakeAccounts.Ada);
        (await ada.Get<Inbox>().CountUnreadAsync()).ShouldBe(1);
        var item = (await ada.Get<Inbox>().ListAsync(null, 20, default)).Single();
        item.Path.ShouldBe("/jobs/1");
        item.IsRead.ShouldBeFalse();
        item.Text.ShouldBe("Done: Import of the roster");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task MarkRead_SomebodyElsesNotification_IsNotFoundAndStaysUnread(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind, FakeAccounts.Register);
        await NotifyAsync(scenario, [FakeAccounts.Ada]);
        await using var ada = FakeAccounts.Ask(scenario, FakeAccounts.Ada);
        var id = (await ada.Get<Inbox>().ListAsync(null, 20, default)).Single().Id;

        await using (var grace = FakeAccounts.Ask(scenario, FakeAccounts.Grace))
        {
            await Should.ThrowAsync<NotFoundException>(() => grace.Get<Inbox>().MarkReadAsync(id, default));
            await grace.Get<Inbox>().MarkAllReadAsync(default);
        }

        (await ada.Get<Inbox>().CountUnreadAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task MarkRead_OwnNotification_ReturnsItsPath(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind, FakeAccounts.Register);
        await NotifyAsync(scenario, [FakeAccounts.Ada]);
        await using var ada = FakeAccounts.Ask(scenario, FakeAccounts.Ada);
        var id = (await ada.Get<Inbox>().ListAsync(null, 20, default)).Single().Id;

        (await ada.Get<Inbox>().MarkReadAsync(id, default)).ShouldBe("/jobs/1");

        (await ada.Get<Inbox>().CountUnreadAsync()).ShouldBe(0);
        (await ada.Get<Inbox>().ListAsync(null, 20, default)).Single().IsRead.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_PageAfterPage_ReturnsEachNotificationOnceNewestFirst(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind, FakeAccounts.Register);
        for (var i = 0; i < 5; i++)
            await NotifyAsync(scenario, [FakeAccounts.Ada]);
        await using var ada = FakeAccounts.Ask(scenario, FakeAccounts.Ada);

        var first = await ada.Get<Inbox>().ListAsync(null, 3, default);
        var second = await ada.Get<Inbox>().ListAsync(first[^1].Id, 3, default);

        var all = first.Concat(second).Select(item => item.Id).ToList();
        all.Count.ShouldBe(5);
        all.ShouldBe(all.Distinct().OrderDescending());
    }

    private static async Task NotifyAsync(TestScenario scenario, IReadOnlyList<Guid> accounts)
    {
        await using var program = scenario.AsSystem();
        program.Get<INotifier>().Notify(accounts, "platform.job-ended", ["Import of the roster"], "/jobs/1");
        await program.Db.SaveChangesAsync();
    }
}
