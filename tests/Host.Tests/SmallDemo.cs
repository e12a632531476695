using FacultyDev.Host.Tests;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(SmallDemo))]

namespace FacultyDev.Host.Tests;

/// <summary>
/// One application with a demo institution of 60 people, shared by all tests of this project that do not change its data.
/// </summary>
public sealed class SmallDemo : DemoHost, IAsyncLifetime
{
    internal RequestQueryCounts Queries { get; } = new();

    public async ValueTask InitializeAsync() => await SeedAsync(people: 60);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(Queries));
    }
}
