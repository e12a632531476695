using FacultyDev.Contracts.Extensions;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Openings;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.Shell;

/// <summary>
/// A module made by CONTRIBUTING's steps runs with the one line that the host has for each module. A host finds the pages of the modules that
/// its project refers to; this one is told.
/// </summary>
public sealed class SampleModuleTests
{
    private const string IndicatorPath = "/responsibilities/PEE-FUN-1";
    private const string CountedRecords = "/openings?in=year";

    [Fact]
    public async Task Start_WithTheSampleModule_HasItsPageMenuDemoAndIndicator()
    {
        await using var host = new SampleHost();
        await host.SeedAsync(people: 60);
        using var visitor = await Visitor.SignedInAsync(host, "office");
        (await visitor.ReadAsync(IndicatorPath)).ShouldNotContain(CountedRecords);

        await using (var scope = host.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("seed demo");
            var seeder = scope.ServiceProvider.GetServices<IDemoSeeder>().Single(part => part.GetType().Assembly == typeof(OpeningsModule).Assembly);
            var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
            var today = scope.ServiceProvider.GetRequiredService<Clock>().Today;
            await db.InTransactionAsync(
                async () =>
                {
                    await seeder.SeedAsync(new DemoPlan(60, 2026, today), default);
                    await db.SaveChangesAsync();
                },
                default);
        }

        var page = await visitor.ReadAsync("/openings");
        page.ShouldContain("Seed grant for ");
        page.ShouldContain("<a href=\"/openings\"");
        (await visitor.ReadAsync(IndicatorPath)).ShouldContain(CountedRecords);
    }

    [Fact]
    public async Task Page_OfTheSampleModule_IsClosedToAnonymousVisitors()
    {
        await using var host = new SampleHost();
        await host.SeedAsync(people: 60);
        using var visitor = await Visitor.AnonymousAsync(host);
        using var answer = await visitor.GetAsync("/openings");
        answer.Headers.Location.ShouldNotBeNull().ToString().ShouldContain(Visitor.SignInPath);
    }

    private sealed class SampleHost : DemoHost
    {
        /// <summary>Hosts share the model of the database by this cache; the model of this host has a table more.</summary>
        private readonly MemoryCache models = new(new MemoryCacheOptions());

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices((context, services) => services
                .AddModule(context.Configuration, OpeningsModule.Describe)
                .ConfigureDbContext<FacultyDevDbContext>(options => options.UseMemoryCache(models))
                .AddMvcCore().AddApplicationPart(typeof(OpeningsModule).Assembly));
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            models.Dispose();
            GC.SuppressFinalize(this);
        }
    }
}
