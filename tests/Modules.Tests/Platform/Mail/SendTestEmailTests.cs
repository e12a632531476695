using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Mail;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Platform.Mail;

public sealed class SendTestEmailTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_ServerThatAccepts_SendsToTheRequesterAndSavesNothing(DatabaseKind kind)
    {
        await using var server = new FakeMailServer("right");
        await using var scenario = await MailScenario.OpenAsync(kind);

        var report = await SendAsync(scenario, MailScenario.Of(server), "right");

        report.ShouldBe(new TestEmailResult(MailScenario.AdminEmail, $"127.0.0.1:{server.Port}", null));
        server.Messages.ShouldHaveSingleItem().ShouldContain($"To: {MailScenario.AdminEmail}");
        await using var program = scenario.AsSystem();
        (await program.Db.Set<MailSettings>().AnyAsync()).ShouldBeFalse();
        (await program.Db.Set<OutgoingMail>().AnyAsync()).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_PasswordLeftBlank_UsesTheStoredOneForItsServerOnly(DatabaseKind kind)
    {
        await using var server = new FakeMailServer("right");
        await using var other = new FakeMailServer("right");
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(MailScenario.Of(server), "right");

        (await SendAsync(scenario, MailScenario.Of(server), null)).Failure.ShouldBeNull();
        (await SendAsync(scenario, MailScenario.Of(other) with { Host = "localhost" }, null)).Failure.ShouldNotBeNull();
        other.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_ServerThatRefuses_ReportsItsReply()
    {
        await using var server = new FakeMailServer { ToRecipient = "550 5.1.1 no such mailbox here" };
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);

        (await SendAsync(scenario, MailScenario.Of(server), null)).Failure.ShouldBe(new MailFailure(MailProblem.Recipient, 550, "5.1.1 no such mailbox here"));
    }

    [Fact]
    public async Task Run_WrongPassword_IsASignInProblem()
    {
        await using var server = new FakeMailServer("right");
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);

        (await SendAsync(scenario, MailScenario.Of(server), "wrong")).Failure.ShouldNotBeNull().Problem.ShouldBe(MailProblem.SignIn);
        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_ServerWithoutStartTls_IsAnEncryptionProblem()
    {
        await using var server = new FakeMailServer();
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);

        (await SendAsync(scenario, MailScenario.Of(server) with { StartTls = true }, null)).Failure.ShouldNotBeNull().Problem.ShouldBe(MailProblem.Encryption);
        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_NothingListening_IsUnreachable()
    {
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);

        // Nothing listens on port 9 of this machine.
        (await SendAsync(scenario, new MailSettingsDetails("127.0.0.1", 9, false, "", "x@example.edu"), null)).Failure.ShouldBe(new MailFailure(MailProblem.Unreachable));
    }

    [Fact]
    public async Task Run_WithoutAServer_WritesToTheDataFolder()
    {
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);

        (await SendAsync(scenario, new MailSettingsDetails("", 587, true, "", "x@example.edu"), null)).ShouldBe(new TestEmailResult(MailScenario.AdminEmail, null, null));
        Directory.GetFiles(scenario.Services.GetRequiredService<DataFolder>().Folder("mails")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_MoreThanAllowedInAMinute_IsRefusedAndSendsNothing()
    {
        await using var server = new FakeMailServer();
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var admin = await scenario.AsAsync(FacultyRole.Administrator);
        var test = admin.Get<SendTestEmail>();
        for (var email = 0; email < TestEmailRateLimiter.MaxPerMinute; email++)
            (await test.RunAsync(MailScenario.Of(server), null, default)).Failure.ShouldBeNull();

        (await Should.ThrowAsync<DomainException>(() => test.RunAsync(MailScenario.Of(server), null, default))).Code.ShouldBe("platform.mail.too-many-tests");
        server.Messages.Count.ShouldBe(TestEmailRateLimiter.MaxPerMinute);
    }

    [Fact]
    public async Task Run_ByTheOffice_IsNotFound()
    {
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var office = await scenario.AsAsync(FacultyRole.CareerDevelopmentOffice);

        await Should.ThrowAsync<NotFoundException>(() => office.Get<SendTestEmail>().RunAsync(MailSettingsDetailsTests.Sample, null, default));
    }

    private static async Task<TestEmailResult> SendAsync(TestScenario scenario, MailSettingsDetails choice, string? password)
    {
        await using var admin = await scenario.AsAsync(FacultyRole.Administrator);
        return await admin.Get<SendTestEmail>().RunAsync(choice, password, default);
    }
}
