using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Mail;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Mail;

public sealed class SendTestLetterTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_ServerThatTakesIt_SendsToWhoAsksAndSavesNothing(DatabaseKind kind)
    {
        await using var server = new FakeMailServer("right");
        await using var house = await MailHouse.OpenAsync(kind);

        var report = await SendAsync(house, MailHouse.Of(server), "right");

        report.ShouldBe(new TestLetterReport(MailHouse.Mine, $"127.0.0.1:{server.Port}", null));
        server.Letters.ShouldHaveSingleItem().ShouldContain($"To: {MailHouse.Mine}");
        await using var program = house.AsProgram();
        (await program.Db.Set<MailSettings>().AnyAsync()).ShouldBeFalse();
        (await program.Db.Set<OutgoingMail>().AnyAsync()).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_PasswordLeftBlank_UsesTheStoredOneForItsServerAlone(DatabaseKind kind)
    {
        await using var server = new FakeMailServer("right");
        await using var other = new FakeMailServer("right");
        await using var house = await MailHouse.OpenAsync(kind);
        await house.DecideAsync(MailHouse.Of(server), "right");

        (await SendAsync(house, MailHouse.Of(server), null)).Failure.ShouldBeNull();
        (await SendAsync(house, MailHouse.Of(other) with { Host = "localhost" }, null)).Failure.ShouldNotBeNull();
        other.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_ServerThatRefuses_SaysWhatItAnswered()
    {
        await using var server = new FakeMailServer { ToRecipient = "550 5.1.1 no such mailbox here" };
        await using var house = await MailHouse.OpenAsync(DatabaseKind.Sqlite);

        (await SendAsync(house, MailHouse.Of(server), null)).Failure.ShouldBe(new MailFailure(MailProblem.Recipient, 550, "5.1.1 no such mailbox here"));
    }

    [Fact]
    public async Task Run_WrongPassword_IsAMatterOfSigningIn()
    {
        await using var server = new FakeMailServer("right");
        await using var house = await MailHouse.OpenAsync(DatabaseKind.Sqlite);

        (await SendAsync(house, MailHouse.Of(server), "wrong")).Failure.ShouldNotBeNull().Problem.ShouldBe(MailProblem.SignIn);
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_ServerWithoutStartTls_IsAMatterOfEncryption()
    {
        await using var server = new FakeMailServer();
        await using var house = await MailHouse.OpenAsync(DatabaseKind.Sqlite);

        (await SendAsync(house, MailHouse.Of(server) with { StartTls = true }, null)).Failure.ShouldNotBeNull().Problem.ShouldBe(MailProblem.Encryption);
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_NobodyListening_IsUnreachable()
    {
        await using var house = await MailHouse.OpenAsync(DatabaseKind.Sqlite);

        // Port 9 of this machine: nobody listens there.
        (await SendAsync(house, new MailChoice("127.0.0.1", 9, false, "", "x@example.edu"), null)).Failure.ShouldBe(new MailFailure(MailProblem.Unreachable));
    }

    [Fact]
    public async Task Run_WithoutAServer_WritesIntoTheDataFolder()
    {
        await using var house = await MailHouse.OpenAsync(DatabaseKind.Sqlite);

        (await SendAsync(house, new MailChoice("", 587, true, "", "x@example.edu"), null)).ShouldBe(new TestLetterReport(MailHouse.Mine, null, null));
        Directory.GetFiles(house.Services.GetRequiredService<DataFolder>().Folder("mails")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_MoreThanAllowedInAMinute_IsRefusedAndSendsNothing()
    {
        await using var server = new FakeMailServer();
        await using var house = await MailHouse.OpenAsync(DatabaseKind.Sqlite);
        await using var admin = await house.AsAsync(FacultyRole.Administrator);
        var test = admin.Get<SendTestLetter>();
        for (var letter = 0; letter < TestLetterLimiter.Letters; letter++)
            (await test.RunAsync(MailHouse.Of(server), null, default)).Failure.ShouldBeNull();

        (await Should.ThrowAsync<DomainException>(() => test.RunAsync(MailHouse.Of(server), null, default))).Code.ShouldBe("kernel.mail-test-often");
        server.Letters.Count.ShouldBe(TestLetterLimiter.Letters);
    }

    [Fact]
    public async Task Run_ByTheOffice_IsNotFound()
    {
        await using var house = await MailHouse.OpenAsync(DatabaseKind.Sqlite);
        await using var office = await house.AsAsync(FacultyRole.CareerDevelopmentOffice);

        await Should.ThrowAsync<NotFoundException>(() => office.Get<SendTestLetter>().RunAsync(MailChoiceTests.Campus, null, default));
    }

    private static async Task<TestLetterReport> SendAsync(TestHouse house, MailChoice choice, string? password)
    {
        await using var admin = await house.AsAsync(FacultyRole.Administrator);
        return await admin.Get<SendTestLetter>().RunAsync(choice, password, default);
    }
}
