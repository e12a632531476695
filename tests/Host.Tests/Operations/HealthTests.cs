using System.Text.Json;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Platform.Operations;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.Operations;

public sealed class HealthTests(SmallDemo host)
{
    [Fact]
    public async Task Ready_RequestedAnonymously_IsOneWord()
    {
        await host.Services.GetRequiredService<JobRunner>().StartDueAsync(default);
        using var visitor = await Visitor.AnonymousAsync(host);

        (await visitor.ReadAsync("/health/ready")).ShouldBe("ready");
        (await visitor.ReadAsync("/health/live")).ShouldBe("live");
    }

    [Fact]
    public async Task Ready_RequestedByAnAdministrator_NamesEachPart()
    {
        await host.Services.GetRequiredService<JobRunner>().StartDueAsync(default);
        using var visitor = await Visitor.SignedInAsync(host, "admin");

        using var report = JsonDocument.Parse(await visitor.ReadAsync("/health/ready"));

        report.RootElement.GetProperty("parts").EnumerateObject().Select(part => part.Name)
            .ShouldBe(["database", "migrations", "data folder", "job runner", "mail", "mail server", "self-identification key"], ignoreOrder: true);
    }

    [Fact]
    public async Task DataProtectionKeys_OfAllHosts_AreInTheDatabase() =>
        (await host.ReadAsync(db => db.Set<DataProtectionKey>().CountAsync())).ShouldBeGreaterThan(0);
}
