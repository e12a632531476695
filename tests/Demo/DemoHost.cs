using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// The application as it is served, with the demo institution in a SQLite database of its own and the demo's sign-ins.
/// Shared by the tests of the host, of the browser, and by the benchmarks.
/// </summary>
public class DemoHost : WebApplicationFactory<Program>
{
    private readonly string data;
    private readonly bool ownsData;

    public DemoHost()
        : this(Directory.CreateTempSubdirectory("facultydev-demo-").FullName) => ownsData = true;

    /// <param name="data">A data folder that stays when the host is gone.</param>
    internal DemoHost(string data) => this.data = data;

    public string DatabaseFile => Path.Combine(data, "facultydev.db");

    /// <summary>What to fill routes with; there once the database is filled.</summary>
    internal RouteSamples Samples { get; private set; } = null!;

    /// <summary>Whether somebody reads the log.</summary>
    protected virtual bool HasLog => false;

    protected virtual string EnvironmentName => Environments.Development;

    /// <summary>Local parts of the demo's sign-ins: admin, office, program, dean, mentor, sponsor, peer, mentee.</summary>
    public static IReadOnlyList<string> Roles => DemoPlan.SignIns;

    /// <summary>Starts the host on a copy of the demo institution; the same people and units each time.</summary>
    public async Task SeedAsync(int people)
    {
        var template = await DemoTemplate.GetAsync(people);
        template.CopyTo(data);
        Samples = new RouteSamples(template.Records);
        _ = Services;
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
        // As in Production, browsers keep what the address says never changes, instead of asking for each file at each page.
        builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        // All tests come from one address.
        foreach (var limit in (string[])["General", "SignIn", "SignInPerAddress", "Tokens"])
            builder.UseSetting($"RateLimits:{limit}", "1000000");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            // EF keeps its model and its compiled queries for each logger factory: hosts that log nothing share them.
            if (!HasLog)
                services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
            services.ConfigureDbContext<FacultyDevDbContext>(options => options.AddInterceptors(new CommitsWithoutSync()));
            // How strong hashes are is not what these tests look at, and each sign-in makes one.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (ownsData)
            Directory.Delete(data, recursive: true);
        GC.SuppressFinalize(this);
    }
}
