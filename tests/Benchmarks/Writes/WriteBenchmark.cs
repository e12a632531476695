using System.Diagnostics;
using System.Net;
using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Tests.Demo;
using FacultyDev.Tests.Rosters;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Benchmarks.Writes;

/// <summary>
/// Two people plan actions on SQLite while eight others sign in again and again and a roster is imported. A write may take a second at the
/// 99th percentile, and none may fail. The baseline is the same writes on the idle program.
/// </summary>
internal static class WriteBenchmark
{
    private const int Rows = 20_000;
    private const int IdleWrites = 100;
    private const double LimitInSeconds = 1;
    private static readonly string[] Writers = ["office", "dean"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<int> RunAsync(int people)
    {
        await using var host = new Host();
        await host.SeedAsync(people: 400);
        var units = await host.UnitsAsync();
        var writers = await Task.WhenAll(Writers.Select(async (role, index) =>
            new Writer(await Visitor.SignedInAsync(host, role), index == 0 ? units.Root!.Id : units.FindByCode("NUR")!.Id, host.Services.GetRequiredService<Clock>())));
        await writers[0].RunAsync(times => times.Count < 20);

        var idle = await writers[0].RunAsync(times => times.Count < IdleWrites);
        Console.WriteLine($"idle          {Figures(idle)}   the floor");

        using var ended = new CancellationTokenSource();
        var signedIn = 0;
        var signIns = DemoHost.Roles.Take(people).Select(role => OnOwnThread(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                using var visitor = await Visitor.SignedInAsync(host, role);
                Interlocked.Increment(ref signedIn);
            }

            return true;
        })).ToList();
        var writes = writers.Select(writer => OnOwnThread(() => writer.RunAsync(_ => !ended.IsCancellationRequested))).ToList();
        var watch = Stopwatch.StartNew();
        var import = await ImportAsync(host);
        var seconds = watch.Elapsed.TotalSeconds;
        await ended.CancelAsync();
        await Task.WhenAll(signIns);
        var busy = (await Task.WhenAll(writes)).SelectMany(times => times).ToList();
        Console.WriteLine($"import        {Rows:N0} rows in {seconds:N1} s: {import.Created:N0} created, {import.Rejected:N0} rejected; {signedIn:N0} sign-ins meanwhile");
        Console.WriteLine($"meanwhile     {Figures(busy)}   {Percentile(busy, 0.99) / Percentile(idle, 0.99):N1} × the floor at p99");
        return Percentile(busy, 0.99) < LimitInSeconds && busy.TrueForAll(write => write.Succeeded) ? 0 : 1;
    }

    private static async Task<RosterImport> ImportAsync(DemoHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("benchmark");
        var import = scope.ServiceProvider.GetRequiredService<ImportRosterFile>();
        var units = Encoding.UTF8.GetBytes("unit_code,unit_name,parent_unit_code\nARTS,Arts,\nMATH,Mathematics,ARTS\nHIST,History,ARTS\n");
        await import.RunAsync(new MemoryStream(units), new ImportRequest(ImportKind.Units, "units.csv", null, false), new JobProgress(), CancellationToken.None);
        var outcome = await import.RunAsync(
            new MemoryStream(new LargeRoster(Rows).Csv()), new ImportRequest(ImportKind.People, "roster.csv", null, false), new JobProgress(), CancellationToken.None);
        return outcome.Import ?? throw new InvalidOperationException(outcome.Refusal);
    }

    /// <summary>Begins the work on a thread that the server does not use, as clients do, so that they wait for nothing but the answers.</summary>
    private static Task<T> OnOwnThread<T>(Func<Task<T>> work) => Task.Factory.StartNew(
        () => work().GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static string Figures(List<Write> writes) =>
        $"{writes.Count,5:N0} writes, {writes.Count(write => !write.Succeeded)} failed   median {Percentile(writes, 0.5) * 1000,5:N0} ms   p99 {Percentile(writes, 0.99) * 1000,6:N0} ms   longest {Percentile(writes, 1) * 1000,6:N0} ms";

    private static double Percentile(List<Write> writes, double share)
    {
        var ordered = writes.Select(write => write.Seconds).Order().ToList();
        return ordered[Math.Min(ordered.Count - 1, (int)(ordered.Count * share))];
    }

    private sealed record Write(double Seconds, bool Succeeded);

    /// <summary>Plans one action after the other through the form.</summary>
    private sealed class Writer(Visitor visitor, Guid unit, Clock clock)
    {
        public async Task<List<Write>> RunAsync(Func<List<Write>, bool> goesOn)
        {
            var writes = new List<Write>();
            while (goesOn(writes))
            {
                var watch = Stopwatch.StartNew();
                using var answer = await visitor.PostAsync("/responsibilities/actions/new", new Dictionary<string, string>
                {
                    ["Input.Title"] = "Written meanwhile",
                    ["Input.Kind"] = "Other",
                    ["Input.Codes"] = "CDO-ORG-3",
                    ["Input.UnitId"] = $"{unit}",
                    ["Input.Year"] = $"{Year}",
                    ["Input.OwnerRole"] = "DeansOffice",
                    ["Input.Due"] = $"{clock.Today.AddDays(10):yyyy-MM-dd}",
                });
                writes.Add(new Write(watch.Elapsed.TotalSeconds, answer.StatusCode == HttpStatusCode.Redirect));
                await Task.Delay(Pause);
            }

            return writes;
        }

        private int Year => AcademicYear.Of(clock.Today).StartYear;
    }

    /// <summary>With passwords hashed and commits on disk as in production.</summary>
    private sealed class Host : ServedDemoHost
    {
        protected override bool IsQuick => false;
    }
}
