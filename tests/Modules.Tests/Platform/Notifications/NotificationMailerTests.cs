using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Kernel;
using FacultyDev.Platform.Mail;
using FacultyDev.Platform.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Platform.Notifications;

public sealed class NotificationMailerTests
{
    private const string Assigned = "responsibilities.action-yours";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Digest_UnreadNotifications_AreOneEmailPerReaderInTheirLanguage(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await NotifyAsync(scenario, [FakeAccounts.Ada, FakeAccounts.Grace], "Ask the nurses");
        await NotifyAsync(scenario, [FakeAccounts.Ada], "Write the charter");

        (await DigestAsync(scenario)).ShouldBe(2);

        var mails = await MailsAsync(scenario);
        mails.Select(mail => mail.To).Order().ShouldBe(["ada@example.edu", "grace@example.edu"]);
        var ada = mails.Single(mail => mail.To == "ada@example.edu");
        ada.Text.ShouldContain("Ask the nurses");
        ada.Text.ShouldContain("Write the charter");
        ada.Subject.ShouldContain("2 notices");
        mails.Single(mail => mail.To == "grace@example.edu").Text.ShouldContain("Hola, Grace:");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Digest_SentTwice_MentionsEachNotificationOnce(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await NotifyAsync(scenario, [FakeAccounts.Ada], "Ask the nurses");
        await DigestAsync(scenario);

        (await DigestAsync(scenario)).ShouldBe(0);

        (await MailsAsync(scenario)).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Digest_ReadNotificationsAndUnwantedTypes_AreSettledWithoutAnEmail(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await NotifyAsync(scenario, [FakeAccounts.Ada], "Read on the site");
        await using (var ada = FakeAccounts.Ask(scenario, FakeAccounts.Ada))
            await ada.Get<Inbox>().MarkAllReadAsync(default);
        await ChooseAsync(scenario, FakeAccounts.Grace, NotificationEmailTiming.Never);
        await NotifyAsync(scenario, [FakeAccounts.Grace], "Not by mail");

        (await DigestAsync(scenario)).ShouldBe(0);

        (await MailsAsync(scenario)).ShouldBeEmpty();
        await using var program = scenario.AsSystem();
        (await program.Db.Set<Notification>().CountAsync(notification => notification.MailSettledAt == null)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Urgent_OneReaderWhoChoseAtOnce_IsSentToThatReaderOnly(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await ChooseAsync(scenario, FakeAccounts.Ada, NotificationEmailTiming.AtOnce);
        await NotifyAsync(scenario, [FakeAccounts.Ada, FakeAccounts.Grace], "Ask the nurses");

        await using (var program = scenario.AsSystem())
            (await program.Get<NotificationMailer>().SendUrgentAsync(default)).ShouldBe(1);

        var mail = (await MailsAsync(scenario)).ShouldHaveSingleItem();
        mail.To.ShouldBe("ada@example.edu");
        mail.Subject.ShouldContain("Ask the nurses");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Digest_AccountWithoutAnAddress_IsSkipped(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await NotifyAsync(scenario, [Guid.CreateVersion7(), FakeAccounts.Ada], "Ask the nurses");

        (await DigestAsync(scenario)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preferences_SetBackToTheDefault_AreTheDefault(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await ChooseAsync(scenario, FakeAccounts.Ada, NotificationEmailTiming.Never);
        await ChooseAsync(scenario, FakeAccounts.Ada, NotificationEmailTiming.Daily);

        await using (var ada = FakeAccounts.Ask(scenario, FakeAccounts.Ada))
            (await ada.Get<NotificationPreferences>().ListAsync(default)).Single(request => request.Kind == "responsibilities.mine").Mail.ShouldBe(NotificationEmailTiming.Daily);
        await using var grace = FakeAccounts.Ask(scenario, FakeAccounts.Grace);
        (await grace.Get<NotificationPreferences>().ListAsync(default)).Single(request => request.Kind == "platform.jobs").Mail.ShouldBe(NotificationEmailTiming.Never);
    }

    private static Task<TestScenario> OpenAsync(DatabaseKind kind) => TestScenario.OpenAsync(kind, services =>
    {
        FakeAccounts.Register(services);
        services.AddScoped<IAccounts, FakeAddresses>();
    });

    private static async Task ChooseAsync(TestScenario scenario, Guid account, NotificationEmailTiming mail)
    {
        await using var actor = FakeAccounts.Ask(scenario, account);
        await actor.Get<NotificationPreferences>().SaveAsync(new Dictionary<string, NotificationEmailTiming> { ["responsibilities.mine"] = mail, ["made.up"] = mail }, default);
    }

    private static async Task NotifyAsync(TestScenario scenario, IReadOnlyList<Guid> accounts, string title)
    {
        await using var program = scenario.AsSystem();
        program.Get<INotifier>().Notify(accounts, Assigned, [title, new DateOnly(2027, 3, 1)], "/responsibilities/actions/1");
        await program.Db.SaveChangesAsync();
    }

    private static async Task<int> DigestAsync(TestScenario scenario)
    {
        await using var program = scenario.AsSystem();
        return await program.Get<NotificationMailer>().SendDigestAsync(default);
    }

    private static async Task<List<OutgoingMail>> MailsAsync(TestScenario scenario)
    {
        await using var program = scenario.AsSystem();
        return await program.Db.Set<OutgoingMail>().AsNoTracking().ToListAsync();
    }

    private sealed class FakeAddresses : IAccounts
    {
        private static readonly Dictionary<Guid, MailRecipient> All = new()
        {
            [FakeAccounts.Ada] = new("ada@example.edu", "Ada", null),
            [FakeAccounts.Grace] = new("grace@example.edu", "Grace", "es"),
        };

        public Task<IReadOnlyDictionary<Guid, Guid>> GetAccountIdsAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, Guid>>(new Dictionary<Guid, Guid>());

        public Task<IReadOnlyDictionary<Guid, MailRecipient>> GetRecipientsAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, MailRecipient>>(All.Where(known => accountIds.Contains(known.Key)).ToDictionary());
    }
}
