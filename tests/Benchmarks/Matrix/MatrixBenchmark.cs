using System.Diagnostics;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Benchmarks.Matrix;

/// <summary>
/// Measures the responsibility matrix and other pages of the largest institution. The baseline is a minimal response with one indexed
/// query, in the same process and run. Times cover the whole request inside the server, without a network.
/// </summary>
internal static class MatrixBenchmark
{
    private const int People = 100_000;
    private const int Requests = 200;

    /// <summary>The table page may need this many queries, and this many times the time of the baseline.</summary>
    private const int Limit = 12;

    private static readonly (string Path, string What)[] Others =
    [
        ("/responsibilities/CDO-ORG-3", "one responsibility"), ("/responsibilities/actions", "list of actions"),
        ("/responsibilities/actions/board", "board of actions"), ("/responsibilities/actions/timeline", "timeline of actions"),
        ("/responsibilities/needs", "list of needs"), ("/responsibilities/priorities", "strategic priorities"),
        ("/institution/people", "list of people"), ("/institution/directory", "directory"), ("/institution/roles", "roles held"),
        ("/search?q=mar", "search for a name"), ("/administration/break-glass", "requests of break-glass"),
    ];

    public static async Task<int> RunAsync()
    {
        await using var host = new Host();
        var made = Stopwatch.StartNew();
        await host.SeedAsync(People);
        await LargeInstitution.EnlargeAsync(host.Services);
        Console.WriteLine($"{People:N0} people, {LargeInstitution.Units:N0} units, {LargeInstitution.Actions:N0} actions; made in {made.Elapsed.TotalSeconds:N0} s");

        await ComputeAllAsync(host);

        using var office = await Visitor.SignedInAsync(host, "office");
        var floor = await MeasureAsync(host, office, "/floor", "bare answer, one indexed query", null);
        var whole = await MeasureAsync(host, office, "/responsibilities", "table of the institution", floor);
        await MeasureAsync(host, office, "/responsibilities?unit=HLTH", "table of a school", floor);
        await MeasureAsync(host, office, "/responsibilities?unit=NUR", "table of a department", floor);
        foreach (var (path, what) in Others)
            await MeasureAsync(host, office, path, what, floor);
        return whole / floor <= Limit && host.Queries.Of("/responsibilities") <= Limit ? 0 : 1;
    }

    /// <summary>Stores the figures of all units, as the job does after a night without changes, and computes a snapshot of the last year.</summary>
    private static async Task ComputeAllAsync(Host host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("benchmark");
        await MeasureAsync("figures of all units, three years", () => scope.ServiceProvider.GetRequiredService<RefreshFigures>().RunAsync(CancellationToken.None));
        await MeasureAsync("figures again, nothing changed", () => scope.ServiceProvider.GetRequiredService<RefreshFigures>().RunAsync(CancellationToken.None));
        var lastYear = AcademicYear.Of(scope.ServiceProvider.GetRequiredService<Clock>().Today).Previous;
        var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        var closing = new YearClosing(lastYear);
        closing.StartClosing(Guid.CreateVersion7(), lastYear.End);
        db.Add(closing);
        await db.SaveChangesAsync();
        await MeasureAsync("snapshot of all units, one year", () => scope.ServiceProvider.GetRequiredService<FreezeYearJob>()
            .RunAsync(new FreezeYearPayload(lastYear.StartYear), new JobProgress(), CancellationToken.None));

        static async Task MeasureAsync(string what, Func<Task> work)
        {
            using var queries = new QueryCounter();
            var watch = Stopwatch.StartNew();
            await work();
            Console.WriteLine($"{what,-34} {watch.Elapsed.TotalSeconds,14:N1} s   {queries.Count} queries");
        }
    }

    /// <returns>The 95th percentile in milliseconds.</returns>
    private static async Task<double> MeasureAsync(Host host, Visitor visitor, string path, string what, double? floor)
    {
        for (var warmUp = 0; warmUp < 20; warmUp++)
            await visitor.ReadAsync(path);
        var times = new double[Requests];
        for (var i = 0; i < Requests; i++)
        {
            var watch = Stopwatch.StartNew();
            await visitor.ReadAsync(path);
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        var (median, p95) = (times[Requests / 2], times[Requests * 95 / 100]);
        Console.WriteLine($"{what,-34} median {median,7:N1} ms   p95 {p95,7:N1} ms{(floor is { } bare ? $"   {p95 / bare,5:N1} × the floor" : "   the floor      ")}   {host.Queries.Of(path)} queries");
        return p95;
    }

    private sealed class Host : DemoHost
    {
        public RequestQueryCounts Queries { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(Queries).AddSingleton<IStartupFilter, BaselineEndpoint>());
        }
    }

    private sealed class BaselineEndpoint : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map("/floor", bare => bare.Run(async context =>
            {
                var db = context.RequestServices.GetRequiredService<FacultyDevDbContext>();
                var name = await db.Set<FacultyMember>().Where(member => member.Email == "office@demo.example.edu")
                    .Select(member => member.DisplayName).SingleAsync(context.RequestAborted);
                await context.Response.WriteAsync(name, context.RequestAborted);
            }));
            next(app);
        };
    }
}
