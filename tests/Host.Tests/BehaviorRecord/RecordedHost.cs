using FacultyDev.Contracts.Extensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>
/// The application with a small demo and a fixed clock. It records the configuration keys and data protection purposes that the program
/// uses. All tests of the record share it and only read.
/// </summary>
public sealed class RecordedHost : DemoHost, IAsyncLifetime
{
    private const int People = 80;
    private const int Seed = 2026;

    internal RecordedKeys Keys { get; } = new();

    internal RecordedPurposes Purposes { get; } = new();

    /// <summary>The demo's indicators, read before any test ran.</summary>
    internal IReadOnlyList<string> Indicators { get; private set; } = [];

    /// <inheritdoc cref="BehaviorRecord.StoredCodes"/>
    internal IReadOnlyList<string> StoredCodes { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await AsProgramAsync(services => services.GetRequiredService<SeedDemo>()
            .RunAsync(new DemoPlan(People, Seed, FixedClock.Today), CancellationToken.None));
        StoredCodes = BehaviorRecord.StoredCodes.Read(Services, DatabaseFile);
        Indicators = await AsProgramAsync(IndicatorLines.ReadAsync);
    }

    /// <summary>True, because the logging settings are among the recorded keys.</summary>
    protected override bool HasLog => true;

    internal async Task<T> AsProgramAsync<T>(Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("test");
        return await run(scope.ServiceProvider);
    }

    internal Task AsProgramAsync(Func<IServiceProvider, Task> run) => AsProgramAsync(async services =>
    {
        await run(services);
        return true;
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureAppConfiguration(configuration => configuration.Add(Keys));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FixedClock()));
            var inner = services.Last(service => service.ServiceType == typeof(IDataProtectionProvider));
            services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider>(provider =>
                Purposes.Around((IDataProtectionProvider)inner.ImplementationFactory!(provider))));
        });
    }
}

[CollectionDefinition(Name)]
public sealed class RecordCollection : ICollectionFixture<RecordedHost>
{
    public const string Name = "behavior record";
}
