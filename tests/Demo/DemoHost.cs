using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// The application as it is served, with the demo institution in a SQLite database of its own and the demo's sign-ins.
/// Shared by the tests of the host, of the browser, and by the benchmarks.
/// </summary>
public class DemoHost : WebApplicationFactory<Program>
{
    private readonly string data = Directory.CreateTempSubdirectory("facultydev-demo-").FullName;

    public string DatabaseFile => Path.Combine(data, "facultydev.db");

    /// <summary>What to fill routes with; there once the database is filled.</summary>
    internal RouteSamples Samples { get; private set; } = null!;

    protected virtual string EnvironmentName => Environments.Development;

    /// <summary>Local parts of the demo's sign-ins: admin, office, program, dean, mentor, sponsor, peer, mentee.</summary>
    public static IReadOnlyList<string> Roles => DemoPlan.SignIns;

    /// <summary>Fills the database; the same people and units each time.</summary>
    public async Task SeedAsync(int people)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("seed demo");
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await scope.ServiceProvider.GetRequiredService<SeedDemo>().RunAsync(
            new DemoPlan(people, 2026, DateOnly.FromDateTime(now)), CancellationToken.None);
        var units = await scope.ServiceProvider.GetRequiredService<IUnits>().GetTreeAsync();
        var records = await SampleRecords.MakeAsync(scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>(), units, now);
        Samples = new RouteSamples(records with { Import = await SampleImport.MakeAsync(scope.ServiceProvider) });
    }

    /// <summary>A client that follows no redirect and keeps no cookies but by the given handlers.</summary>
    public virtual HttpClient NewClient(params DelegatingHandler[] handlers) => CreateDefaultClient(handlers);

    /// <summary>Reads from the database as the program itself, which sees everything.</summary>
    public async Task<T> ReadAsync<T>(Func<FacultyDevDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("test");
        return await read(scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>());
    }

    public async Task<UnitTree> UnitsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUnits>().GetTreeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("FACULTYDEV_DATA", data);
        // All tests come from one address.
        foreach (var limit in (string[])["General", "SignIn", "SignInPerAddress", "Tokens"])
            builder.UseSetting($"RateLimits:{limit}", "1000000");
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
        GC.SuppressFinalize(this);
    }
}
