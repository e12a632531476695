using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Platform.Mail;
using FacultyDev.Platform.Mail;
using FacultyDev.Platform.Operations;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Modules.Tests.Platform.Operations;

public sealed class HealthCheckTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Check_NewApplication_IsHealthyInEveryPart(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.Services.GetRequiredService<JobRunner>().StartDueAsync(default);

        var report = await CheckAsync(scenario);

        report.Entries.Where(part => part.Value.Status != HealthStatus.Healthy).Select(part => part.Key).ShouldBeEmpty();
        report.Entries.Keys.ShouldBe(
            ["database", "migrations", "data folder", "job runner", "mail", "mail server", "self-identification key"], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Migrations_OnePending_IsUnhealthy(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await using (var program = scenario.AsSystem())
            await program.Db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201_0204_Responsibilities'""");

        var part = (await CheckAsync(scenario)).Entries["migrations"];

        (part.Status, part.Description).ShouldBe((HealthStatus.Unhealthy, "platform.migrations-pending"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Mail_WaitingTooLong_IsDegraded(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await using (var program = scenario.AsSystem())
        {
            program.Get<IMailOutbox>().Enqueue("ada@example.edu", "A notice", "Hello");
            await program.Db.SaveChangesAsync();
        }

        (await CheckAsync(scenario)).Entries["mail"].Status.ShouldBe(HealthStatus.Healthy);
        scenario.Clock.Pass(TimeSpan.FromMinutes(16));
        (await CheckAsync(scenario)).Entries["mail"].Status.ShouldBe(HealthStatus.Degraded);
    }

    [Fact]
    public async Task MailServer_ThatStops_IsCheckedOnceAMinute()
    {
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);
        await using (var server = new FakeMailServer())
        {
            await scenario.SaveSettingsAsync(MailScenario.Of(server), null);
            (await CheckAsync(scenario)).Entries["mail server"].Description.ShouldBe("platform.mail-server-answers");
        }

        (await CheckAsync(scenario)).Entries["mail server"].Description.ShouldBe("platform.mail-server-answers");
        scenario.Clock.Pass(TimeSpan.FromMinutes(1));
        var part = (await CheckAsync(scenario)).Entries["mail server"];
        (part.Status, part.Description).ShouldBe((HealthStatus.Degraded, "platform.mail-server-silent"));
    }

    [Fact]
    public async Task JobRunner_IdleForAMinute_IsUnhealthy()
    {
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);
        await scenario.Services.GetRequiredService<JobRunner>().StartDueAsync(default);
        scenario.Clock.Pass(TimeSpan.FromMinutes(1));

        (await CheckAsync(scenario)).Entries["job runner"].Status.ShouldBe(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task History_OfAPart_StartsAtItsLastChange()
    {
        await using var scenario = await MailScenario.OpenAsync(DatabaseKind.Sqlite);
        var cache = scenario.Services.GetRequiredService<HealthHistory>();
        cache.Record(Report(HealthStatus.Healthy));
        var first = scenario.Clock.GetUtcNow().UtcDateTime;
        scenario.Clock.Pass(TimeSpan.FromMinutes(5));
        cache.Record(Report(HealthStatus.Healthy));
        cache.GetSince("part").ShouldBe(first);

        cache.Record(Report(HealthStatus.Degraded));
        cache.GetSince("part").ShouldBe(first.AddMinutes(5));
    }

    private static HealthReport Report(HealthStatus status) => new(
        new Dictionary<string, HealthReportEntry> { ["part"] = new(status, null, TimeSpan.Zero, null, null) }, TimeSpan.Zero);

    private static Task<HealthReport> CheckAsync(TestScenario scenario) => scenario.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
}
