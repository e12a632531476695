using System.Data.Common;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Kernel;
using FacultyDev.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Platform.Mail;

public sealed class OutboxDispatcherTests
{
    private const string Invitation = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_NoServerConfigured_WritesTheEmailToAFileOnceAndErasesItsText(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind, FakeAccounts.Register);
        await WriteAsync(scenario, "ada@example.edu");

        await SendDueAsync(scenario);
        await SendDueAsync(scenario);

        var email = await File.ReadAllTextAsync(EmailFiles(scenario).Single());
        email.ShouldContain("ada@example.edu");
        email.ShouldContain("multipart/alternative");
        email.ShouldContain("text/calendar");
        email.ShouldContain("method=REQUEST");
        var mail = await FindAsync(scenario);
        mail.State.ShouldBe(MailState.Sent);
        mail.Text.ShouldBe("");
        mail.Html.ShouldBeNull();
        mail.Calendar.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_InvalidAddress_FailsPermanently(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind, FakeAccounts.Register);
        await WriteAsync(scenario, "not an address");

        await SendDueAsync(scenario);

        (await FindAsync(scenario)).State.ShouldBe(MailState.Failed);
        EmailFiles(scenario).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_ServerUnreachable_RetriesLater(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind, services =>
        {
            FakeAccounts.Register(services);
            // Nothing listens on port 9 of this machine.
            services.Configure<MailOptions>(mail => (mail.Host, mail.Port, mail.StartTls) = ("127.0.0.1", 9, false));
        });
        await WriteAsync(scenario, "ada@example.edu");

        await SendDueAsync(scenario);

        var mail = await FindAsync(scenario);
        mail.State.ShouldBe(MailState.Waiting);
        mail.NextAt.ShouldBe(scenario.Clock.GetUtcNow().UtcDateTime.AddSeconds(10));
        mail.Text.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Stop_WhileAnEmailIsClaimed_WaitsForTheEndOfTheClaim()
    {
        var gate = new GateBeforeClaims();
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite, services =>
        {
            FakeAccounts.Register(services);
            services.ConfigureDbContext<FacultyDevDbContext>(options => options.AddInterceptors(gate));
        });
        var dispatcher = scenario.Services.GetRequiredService<JobDispatcher>();
        await dispatcher.StartAsync(default);
        await WriteAsync(scenario, "ada@example.edu");
        await gate.Reached;

        // The server and whoever disposes it may both stop it.
        var stops = (Task[])[dispatcher.StopAsync(default), dispatcher.StopAsync(default)];
        stops.ShouldAllBe(stop => !stop.IsCompleted);
        gate.Open();
        await Task.WhenAll(stops);

        (await FindAsync(scenario)).State.ShouldBe(MailState.Waiting);
        EmailFiles(scenario).ShouldBeEmpty();
    }

    private static async Task WriteAsync(TestScenario scenario, string to)
    {
        await using var program = scenario.AsSystem();
        program.Get<IMailOutbox>().Enqueue(to, "Reunión\nde mentoría", "Hola", "<p>Hola</p>", Invitation);
        await program.Db.SaveChangesAsync();
    }

    private static Task SendDueAsync(TestScenario scenario) => scenario.Services.GetRequiredService<OutboxDispatcher>().SendDueAsync(default);

    private static string[] EmailFiles(TestScenario scenario) => Directory.GetFiles(scenario.Services.GetRequiredService<DataFolder>().Folder("mails"));

    private static async Task<OutgoingMail> FindAsync(TestScenario scenario)
    {
        await using var program = scenario.AsSystem();
        return await program.Db.Set<OutgoingMail>().AsNoTracking().SingleAsync();
    }

    /// <summary>Holds the first command that claims an email, even when its cancellation is asked for.</summary>
    private sealed class GateBeforeClaims : DbCommandInterceptor
    {
        private readonly TaskCompletionSource reached = new();
        private readonly TaskCompletionSource open = new();

        public Task Reached => reached.Task;

        public void Open() => open.SetResult();

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("UPDATE", StringComparison.Ordinal))
            {
                reached.TrySetResult();
                await open.Task;
                cancellationToken.ThrowIfCancellationRequested();
            }

            return result;
        }
    }
}
