using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Mail;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Notifications;

public sealed class NoticePostTests
{
    private const string Assigned = "responsibilities.action-yours";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Digest_UnreadNotices_AreOneLetterAReaderInTheirLanguage(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        await TellAsync(house, [Accounts.Ada, Accounts.Grace], "Ask the nurses");
        await TellAsync(house, [Accounts.Ada], "Write the charter");

        (await DigestAsync(house)).ShouldBe(2);

        var mails = await MailsAsync(house);
        mails.Select(mail => mail.To).Order().ShouldBe(["ada@example.edu", "grace@example.edu"]);
        var ada = mails.Single(mail => mail.To == "ada@example.edu");
        ada.Text.ShouldContain("Ask the nurses");
        ada.Text.ShouldContain("Write the charter");
        ada.Subject.ShouldContain("2 notices");
        mails.Single(mail => mail.To == "grace@example.edu").Text.ShouldContain("Hola, Grace:");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Digest_Twice_TellsEachNoticeOnce(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        await TellAsync(house, [Accounts.Ada], "Ask the nurses");
        await DigestAsync(house);

        (await DigestAsync(house)).ShouldBe(0);

        (await MailsAsync(house)).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Digest_ReadNoticesAndKindsNotWanted_SendNothingAndAreSettled(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        await TellAsync(house, [Accounts.Ada], "Read on the site");
        await using (var ada = Accounts.Ask(house, Accounts.Ada))
            await ada.Get<Inbox>().ReadAllAsync(default);
        await ChooseAsync(house, Accounts.Grace, NoticeMail.Never);
        await TellAsync(house, [Accounts.Grace], "Not by mail");

        (await DigestAsync(house)).ShouldBe(0);

        (await MailsAsync(house)).ShouldBeEmpty();
        await using var program = house.AsProgram();
        (await program.Db.Set<Notification>().CountAsync(notice => notice.MailSettledAt == null)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Urgent_ForWhoChoseSo_SendsOnlyTheirs(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        await ChooseAsync(house, Accounts.Ada, NoticeMail.AtOnce);
        await TellAsync(house, [Accounts.Ada, Accounts.Grace], "Ask the nurses");

        await using (var program = house.AsProgram())
            (await program.Get<NoticePost>().SendUrgentAsync(default)).ShouldBe(1);

        var mail = (await MailsAsync(house)).ShouldHaveSingleItem();
        mail.To.ShouldBe("ada@example.edu");
        mail.Subject.ShouldContain("Ask the nurses");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Digest_AnAccountWithoutAnAddress_IsPassedOver(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        await TellAsync(house, [Guid.CreateVersion7(), Accounts.Ada], "Ask the nurses");

        (await DigestAsync(house)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Choose_BackToWhatIsUsual_HoldsAgain(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        await ChooseAsync(house, Accounts.Ada, NoticeMail.Never);
        await ChooseAsync(house, Accounts.Ada, NoticeMail.Daily);

        await using (var ada = Accounts.Ask(house, Accounts.Ada))
            (await ada.Get<NoticeChoices>().ListAsync(default)).Single(wish => wish.Kind == "responsibilities.mine").Mail.ShouldBe(NoticeMail.Daily);
        await using var grace = Accounts.Ask(house, Accounts.Grace);
        (await grace.Get<NoticeChoices>().ListAsync(default)).Single(wish => wish.Kind == "kernel.jobs").Mail.ShouldBe(NoticeMail.Never);
    }

    private static Task<TestHouse> OpenAsync(DatabaseKind kind) => TestHouse.OpenAsync(kind, services =>
    {
        Accounts.Register(services);
        services.AddScoped<IAccounts, Addresses>();
    });

    private static async Task ChooseAsync(TestHouse house, Guid account, NoticeMail mail)
    {
        await using var actor = Accounts.Ask(house, account);
        await actor.Get<NoticeChoices>().ChooseAsync(new Dictionary<string, NoticeMail> { ["responsibilities.mine"] = mail, ["made.up"] = mail }, default);
    }

    private static async Task TellAsync(TestHouse house, IReadOnlyList<Guid> accounts, string title)
    {
        await using var program = house.AsProgram();
        program.Get<Notifier>().Tell(accounts, Assigned, [title, new DateOnly(2027, 3, 1)], "/responsibilities/actions/1");
        await program.Db.SaveChangesAsync();
    }

    private static async Task<int> DigestAsync(TestHouse house)
    {
        await using var program = house.AsProgram();
        return await program.Get<NoticePost>().SendDigestAsync(default);
    }

    private static async Task<List<OutgoingMail>> MailsAsync(TestHouse house)
    {
        await using var program = house.AsProgram();
        return await program.Db.Set<OutgoingMail>().AsNoTracking().ToListAsync();
    }

    private sealed class Addresses : IAccounts
    {
        private static readonly Dictionary<Guid, MailRecipient> All = new()
        {
            [Accounts.Ada] = new("ada@example.edu", "Ada", null),
            [Accounts.Grace] = new("grace@example.edu", "Grace", "es"),
        };

        public Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, Guid>>(new Dictionary<Guid, Guid>());

        public Task<IReadOnlyDictionary<Guid, MailRecipient>> RecipientsAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, MailRecipient>>(All.Where(known => accountIds.Contains(known.Key)).ToDictionary());
    }
}
