using FacultyDev.Host;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>The application's services as the host composes them, with a test's database and clock. Hosted services do not start.</summary>
internal static class TestServices
{
    /// <summary>No test depends on the strength of password hashes, and the default 100,000 iterations take time.</summary>
    private const int FewIterations = 1_000;

    /// <summary>The mappings depend on no database, and finding them in the modules takes as long as some tests.</summary>
    private static readonly Lazy<AutoMapper.IConfigurationProvider> Mappings = new(() =>
    {
        var services = new ServiceCollection().AddLogging();
        Application.AddModules(services, new ConfigurationBuilder().Build());
        return services.BuildServiceProvider().GetRequiredService<AutoMapper.IConfigurationProvider>();
    });

    public static ServiceProvider Build(TestDatabase database, string dataFolder, FixedClock clock, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FACULTYDEV_DATA"] = dataFolder,
            ["Database:Provider"] = database.Provider,
            ["Database:ConnectionString"] = database.ConnectionString,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging();
        Application.AddModules(services, configuration);
        services.ConfigureDbContext<FacultyDevDbContext>(options => options.AddInterceptors(PortableQueries.Instance));
        services.AddSingleton(Mappings.Value);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = FewIterations);
        services.ConfigureDbContext<FacultyDevDbContext>(options => options.AddInterceptors(SqlShapes.Shared));
        if (database.Provider == "sqlite")
            services.ConfigureDbContext<FacultyDevDbContext>(options => options.AddInterceptors(new WithoutSync()));
        more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
