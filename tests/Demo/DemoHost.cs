using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// The application as it runs in production, with the demo institution in its own SQLite database and the demo's accounts. Used by the host
/// tests, the browser tests and the benchmarks.
/// </summary>
public class DemoHost : WebApplicationFactory<Program>
{
    private readonly string data;
    private readonly bool ownsData;

    public DemoHost()
        : this(Directory.CreateTempSubdirectory("facultydev-demo-").FullName) => ownsData = true;

    /// <param name="data">A data folder that is kept when the host is disposed.</param>
    internal DemoHost(string data) => this.data = data;

    public string DatabaseFile => Path.Combine(data, "facultydev.db");

    /// <summary>Values for route parameters; null until <see cref="SeedAsync"/> has run.</summary>
    internal RouteSamples Samples { get; private set; } = null!;

    /// <summary>Whether the host writes log entries.</summary>
    protected virtual bool HasLog => false;

    /// <summary>Whether passwords are hashed weakly and commits do not wait for the disk, on which most tests do not depend.</summary>
    protected virtual bool IsQuick => true;

    protected virtual string EnvironmentName => Environments.Development;

    /// <summary>
    /// The local parts of the demo accounts' email addresses: admin, office, program, dean, mentor, sponsor, peer, mentee.
    /// </summary>
    public static IReadOnlyList<string> Roles => DemoPlan.SignIns;

    /// <summary>Starts the host with a copy of the demo institution, which has the same people and units each time.</summary>
    public async Task SeedAsync(int people)
    {
        var template = await DemoTemplate.GetAsync(people);
        template.CopyTo(data);
        Samples = new RouteSamples(template.Records);
        _ = Services;
    }

    /// <summary>Creates a client that follows no redirects and stores no cookies except through the given handlers.</summary>
    public virtual HttpClient NewClient(params DelegatingHandler[] handlers) => CreateDefaultClient(handlers);

    /// <summary>Reads from the database as the system, which may see everything.</summary>
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
        // Lets browsers cache files with a versioned address as in Production, instead of requesting them for each page.
        builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        // Raises the rate limits, because all tests send requests from one IP address.
        foreach (var limit in (string[])["General", "SignIn", "SignInPerAddress", "Tokens"])
            builder.UseSetting($"RateLimits:{limit}", "1000000");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            // EF Core caches its model and compiled queries per logger factory, so hosts without a log share one.
            if (!HasLog)
                services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
            if (!IsQuick)
                return;
            services.ConfigureDbContext<FacultyDevDbContext>(options => options.AddInterceptors(new CommitsWithoutSync()));
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
