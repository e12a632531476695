using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Mail;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Mail;

public sealed class MailDeliveryTests
{
    private const string Invitation = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_NoServerConfigured_WritesTheLetterOnceAndForgetsItsWords(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Accounts.Register);
        await WriteAsync(house, "ada@example.edu");

        await SendDueAsync(house);
        await SendDueAsync(house);

        var letter = await File.ReadAllTextAsync(Letters(house).Single());
        letter.ShouldContain("ada@example.edu");
        letter.ShouldContain("multipart/alternative");
        letter.ShouldContain("text/calendar");
        letter.ShouldContain("method=REQUEST");
        var mail = await FindAsync(house);
        mail.State.ShouldBe(MailState.Sent);
        mail.Text.ShouldBe("");
        mail.Html.ShouldBeNull();
        mail.Calendar.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_AddressThatIsNone_FailsForGood(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Accounts.Register);
        await WriteAsync(house, "not an address");

        await SendDueAsync(house);

        (await FindAsync(house)).State.ShouldBe(MailState.Failed);
        Letters(house).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_ServerAway_TriesAgainLater(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, services =>
        {
            Accounts.Register(services);
            // Port 9 of this machine: nobody listens there.
            services.Configure<MailOptions>(mail => (mail.Host, mail.Port, mail.StartTls) = ("127.0.0.1", 9, false));
        });
        await WriteAsync(house, "ada@example.edu");

        await SendDueAsync(house);

        var mail = await FindAsync(house);
        mail.State.ShouldBe(MailState.Waiting);
        mail.NextAt.ShouldBe(house.Clock.GetUtcNow().UtcDateTime.AddSeconds(10));
        mail.Text.ShouldNotBeEmpty();
    }

    private static async Task WriteAsync(TestHouse house, string to)
    {
        await using var program = house.AsProgram();
        program.Get<MailOutbox>().Write(to, "Reunión\nde mentoría", "Hola", "<p>Hola</p>", Invitation);
        await program.Db.SaveChangesAsync();
    }

    private static Task SendDueAsync(TestHouse house) => house.Services.GetRequiredService<MailDelivery>().SendDueAsync(default);

    private static string[] Letters(TestHouse house) => Directory.GetFiles(house.Services.GetRequiredService<DataFolder>().Folder("mails"));

    private static async Task<OutgoingMail> FindAsync(TestHouse house)
    {
        await using var program = house.AsProgram();
        return await program.Db.Set<OutgoingMail>().AsNoTracking().SingleAsync();
    }
}
