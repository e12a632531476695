using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Mail;
using FacultyDev.Kernel.Shell;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Mail;

/// <summary>Letters on their way by the settings that were saved, and those that do not get away.</summary>
public sealed class OutboxTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_SettingsSavedMeanwhile_LeavesByThemWithoutRestart(DatabaseKind kind)
    {
        await using var server = new FakeMailServer("right");
        await using var house = await MailHouse.OpenAsync(kind, mail => (mail.Host, mail.Port, mail.StartTls) = ("127.0.0.1", 9, false));
        await WriteAsync(house, "ada@example.edu");
        await SendDueAsync(house);
        (await LettersAsync(house)).ShouldHaveSingleItem().LastProblem.ShouldBe(MailProblem.Unreachable);

        await house.DecideAsync(MailHouse.Of(server), "right");
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        await SendDueAsync(house);

        server.Letters.ShouldHaveSingleItem().ShouldContain("<faculty@example.edu>");
        (await LettersAsync(house)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_RecipientRefused_FailsForGoodWithTheReason(DatabaseKind kind)
    {
        await using var server = new FakeMailServer { ToRecipient = "550 5.1.1 no such mailbox" };
        await using var house = await MailHouse.OpenAsync(kind);
        await house.DecideAsync(MailHouse.Of(server), null);
        await WriteAsync(house, "ada@example.edu");

        await SendDueAsync(house);

        var letter = (await LettersAsync(house)).ShouldHaveSingleItem();
        (letter.State, letter.LastProblem, letter.LastStatus, letter.Kind).ShouldBe((MailState.Failed, MailProblem.Recipient, 550, "kernel.notices"));
        (await FiguresAsync(house)).ShouldBe(new OutboxFigures(0, null, 1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_PasswordRefused_WaitsUntilItIsPutRight(DatabaseKind kind)
    {
        await using var server = new FakeMailServer("right");
        await using var house = await MailHouse.OpenAsync(kind);
        await house.DecideAsync(MailHouse.Of(server), "wrong");
        await WriteAsync(house, "ada@example.edu");

        await SendDueAsync(house);

        var letter = (await LettersAsync(house)).ShouldHaveSingleItem();
        (letter.State, letter.LastProblem).ShouldBe((MailState.Waiting, MailProblem.SignIn));
        (await FiguresAsync(house)).ShouldBe(new OutboxFigures(1, letter.WrittenAt, 0));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TryAgain_AFailedLetter_LeavesWithAllItsAttempts(DatabaseKind kind)
    {
        await using var server = new FakeMailServer { ToRecipient = "550 5.1.1 no such mailbox" };
        await using var house = await MailHouse.OpenAsync(kind);
        await house.DecideAsync(MailHouse.Of(server), null);
        await WriteAsync(house, "ada@example.edu");
        await SendDueAsync(house);
        var failed = (await LettersAsync(house)).Single().Id;
        server.ToRecipient = "250 fine";

        (await TryAgainAsync(house, failed)).ShouldBe(1);
        (await LettersAsync(house)).Single().Attempts.ShouldBe(0);
        await SendDueAsync(house);

        server.Letters.ShouldHaveSingleItem();
        (await Should.ThrowAsync<DomainException>(() => TryAgainAsync(house, failed))).Code.ShouldBe("kernel.mail-none-waits");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_OfEitherPart_HoldsItsLettersAlone(DatabaseKind kind)
    {
        await using var house = await MailHouse.OpenAsync(kind, mail => (mail.Host, mail.Port, mail.StartTls) = ("127.0.0.1", 9, false));
        await WriteAsync(house, "not an address");
        await WriteAsync(house, "ada@example.edu");
        await SendDueAsync(house);

        await using var admin = await house.AsAsync(FacultyRole.Administrator);
        var outbox = admin.Get<OutboxQuery>();
        (await outbox.ListAsync(null, new TableRequest(), default)).Rows.Count.ShouldBe(2);
        (await outbox.ListAsync(OutboxPart.Failed, new TableRequest(), default)).Rows.ShouldHaveSingleItem().LastProblem.ShouldBe(MailProblem.Address);
        (await outbox.ListAsync(OutboxPart.Waiting, new TableRequest(), default)).Rows.ShouldHaveSingleItem().LastProblem.ShouldBe(MailProblem.Unreachable);
    }

    [Fact]
    public async Task TryAgain_NothingTickedOrByTheOffice_IsRefused()
    {
        await using var house = await MailHouse.OpenAsync(DatabaseKind.Sqlite);
        await using var office = await house.AsAsync(FacultyRole.CareerDevelopmentOffice);

        (await Should.ThrowAsync<DomainException>(() => TryAgainAsync(house))).Code.ShouldBe("kernel.mail-none-ticked");
        await Should.ThrowAsync<NotFoundException>(() => office.Get<TryLettersAgain>().RunAsync([Guid.CreateVersion7()], default));
        await Should.ThrowAsync<NotFoundException>(() => office.Get<OutboxQuery>().CountAsync(default));
    }

    private static async Task WriteAsync(TestHouse house, string to)
    {
        await using var program = house.AsProgram();
        program.Get<MailOutbox>().Write(to, "A notice", "Hello", kind: "kernel.notices");
        await program.Db.SaveChangesAsync();
    }

    private static Task SendDueAsync(TestHouse house) => house.Services.GetRequiredService<MailDelivery>().SendDueAsync(default);

    private static async Task<int> TryAgainAsync(TestHouse house, params Guid[] ids)
    {
        await using var admin = await house.AsAsync(FacultyRole.Administrator);
        return await admin.Get<TryLettersAgain>().RunAsync(ids, default);
    }

    private static async Task<OutboxFigures> FiguresAsync(TestHouse house)
    {
        await using var admin = await house.AsAsync(FacultyRole.Administrator);
        return await admin.Get<OutboxQuery>().CountAsync(default);
    }

    private static async Task<List<OutgoingMail>> LettersAsync(TestHouse house)
    {
        await using var program = house.AsProgram();
        return await program.Db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.State != MailState.Sent).ToListAsync();
    }
}
