using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Mail;
using FacultyDev.Tests.Demo;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Platform.Mail;

/// <summary>Emails are sent with the saved settings; those that fail can be listed and retried.</summary>
public sealed class OutboxTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_SettingsSavedMeanwhile_UsesThemWithoutARestart(DatabaseKind kind)
    {
        await using var server = new FakeMailServer("right");
        await using var scenario = await MailScenario.OpenAsync(kind, mail => (mail.Host, mail.Port, mail.StartTls) = ("127.0.0.1", 9, false));
        await WriteAsync(scenario, "ada@example.edu");
        await SendDueAsync(scenario);
        (await EmailsAsync(scenario)).ShouldHaveSingleItem().LastProblem.ShouldBe(MailProblem.Unreachable);

        await scenario.SaveSettingsAsync(MailScenario.Of(server), "right");
        scenario.Clock.Pass(TimeSpan.FromMinutes(1));
        await SendDueAsync(scenario);

        server.Messages.ShouldHaveSingleItem().ShouldContain("<faculty@example.edu>");
        (await EmailsAsync(scenario)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_RecipientRefused_FailsPermanentlyWithTheReason(DatabaseKind kind)
    {
        await using var server = new FakeMailServer { ToRecipient = "550 5.1.1 no such mailbox" };
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(MailScenario.Of(server), null);
        await WriteAsync(scenario, "ada@example.edu");

        await SendDueAsync(scenario);

        var email = (await EmailsAsync(scenario)).ShouldHaveSingleItem();
        (email.State, email.LastProblem, email.LastStatus, email.Kind).ShouldBe((MailState.Failed, MailProblem.Recipient, 550, "platform.notices"));
        (await CountOutboxAsync(scenario)).ShouldBe(new OutboxCounts(0, null, 1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_PasswordRefused_KeepsTheEmailWaiting(DatabaseKind kind)
    {
        await using var server = new FakeMailServer("right");
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(MailScenario.Of(server), "wrong");
        await WriteAsync(scenario, "ada@example.edu");

        await SendDueAsync(scenario);

        var email = (await EmailsAsync(scenario)).ShouldHaveSingleItem();
        (email.State, email.LastProblem).ShouldBe((MailState.Waiting, MailProblem.SignIn));
        (await CountOutboxAsync(scenario)).ShouldBe(new OutboxCounts(1, email.WrittenAt, 0));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Retry_FailedEmail_IsSentWithAllAttempts(DatabaseKind kind)
    {
        await using var server = new FakeMailServer { ToRecipient = "550 5.1.1 no such mailbox" };
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(MailScenario.Of(server), null);
        await WriteAsync(scenario, "ada@example.edu");
        await SendDueAsync(scenario);
        var failed = (await EmailsAsync(scenario)).Single().Id;
        server.ToRecipient = "250 fine";

        (await RetryAsync(scenario, failed)).ShouldBe(1);
        (await EmailsAsync(scenario)).Single().Attempts.ShouldBe(0);
        await SendDueAsync(scenario);

        server.Messages.ShouldHaveSingleItem();
        (await Should.ThrowAsync<DomainException>(() => RetryAsync(scenario, failed))).Code.ShouldBe("platform.mail.none-waiting");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_ByState_ReturnsOnlyMatchingEmails(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind, mail => (mail.Host, mail.Port, mail.StartTls) = ("127.0.0.1", 9, false));
        await WriteAsync(scenario, "not an address");
        await WriteAsync(scenario, "ada@example.edu");
        await SendDueAsync(scenario);

        await using var admin = await scenario.AsAsync(FacultyRole.Administrator);
        var outbox = admin.Get<OutboxQuery>();
        (await outbox.ListAsync(null, new TableRequest(), default)).Rows.Count.ShouldBe(2);
        (await outbox.ListAsync(OutboxFilter.Failed, new TableRequest(), default)).Rows.ShouldHaveSingleItem().LastProblem.ShouldBe(MailProblem.Address);
        (await outbox.ListAsync(OutboxFilter.Waiting, new TableRequest(), default)).Rows.ShouldHaveSingleItem().LastProblem.ShouldBe(MailProblem.Unreachable);
    }

    [Fact]
    public async Task Retry_NothingSelectedOrByTheOffice_IsRefused()
    {
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var office = await scenario.AsAsync(FacultyRole.CareerDevelopmentOffice);

        (await Should.ThrowAsync<DomainException>(() => RetryAsync(scenario))).Code.ShouldBe("platform.mail.none-selected");
        await Should.ThrowAsync<NotFoundException>(() => office.Get<RetryEmails>().RunAsync([Guid.CreateVersion7()], default));
        await Should.ThrowAsync<NotFoundException>(() => office.Get<OutboxQuery>().CountAsync(default));
    }

    private static async Task WriteAsync(TestScenario scenario, string to)
    {
        await using var program = scenario.AsSystem();
        program.Get<IMailOutbox>().Enqueue(to, "A notice", "Hello", kind: "platform.notices");
        await program.Db.SaveChangesAsync();
    }

    private static Task SendDueAsync(TestScenario scenario) => scenario.Services.GetRequiredService<OutboxDispatcher>().SendDueAsync(default);

    private static async Task<int> RetryAsync(TestScenario scenario, params Guid[] ids)
    {
        await using var admin = await scenario.AsAsync(FacultyRole.Administrator);
        return await admin.Get<RetryEmails>().RunAsync(ids, default);
    }

    private static async Task<OutboxCounts> CountOutboxAsync(TestScenario scenario)
    {
        await using var admin = await scenario.AsAsync(FacultyRole.Administrator);
        return await admin.Get<OutboxQuery>().CountAsync(default);
    }

    private static async Task<List<OutgoingMail>> EmailsAsync(TestScenario scenario)
    {
        await using var program = scenario.AsSystem();
        return await program.Db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.State != MailState.Sent).ToListAsync();
    }
}
