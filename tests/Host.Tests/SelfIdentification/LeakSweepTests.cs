using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Host.Tests.SelfIdentification;

/// <summary>
/// Plants answers through the pages themselves, then reads every answer that anybody can get: pages, lists as CSV, the API, every role;
/// and what the running host wrote to its log and its folder.
/// </summary>
public sealed partial class LeakSweepTests(LeakSweepTests.TalkativeDemo demo) : IClassFixture<LeakSweepTests.TalkativeDemo>
{
    private const string Marker = "Zyxw-planted-4711";
    private const string Page = "/account/self-identification";

    [Fact]
    public async Task EveryAnswer_AsEverybody_TiesNoPlantedAnswerToAnybody()
    {
        await PlantAsync();
        using (var owner = await Visitor.SignedInAsync(demo, "mentee"))
            (await owner.ReadAsync(Page)).ShouldContain("value=\"NonBinary\" checked");

        var found = new List<string>();
        var answers = 0;
        foreach (var role in DemoHost.Roles)
        {
            using var visitor = await Visitor.SignedInAsync(demo, role);
            foreach (var route in (await Routes.ListAsync(demo.Services)).Where(route => route.Method == "GET" && !route.Pattern.Contains("sign-out", StringComparison.Ordinal)))
                foreach (var (_, path) in demo.Samples.PathsOf(route))
                {
                    using var answer = await visitor.GetAsync(path);
                    var text = await answer.Content.ReadAsStringAsync();
                    answers++;
                    if (text.Contains(Marker, StringComparison.Ordinal))
                        found.Add($"{role} reads the marker at {path}");
                    // One's own form and releases name categories; of others they say nothing.
                    if (path != Page && !path.StartsWith("/institution/composition", StringComparison.Ordinal)
                        && Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                        found.Add($"{role} reads a planted answer at {path}");
                }
        }

        answers.ShouldBeGreaterThan(300);
        found.ShouldBeEmpty();
        demo.Lines.Count.ShouldBeGreaterThan(1000, "nothing was logged");
        demo.Lines.Where(line => Words.Append(Marker).Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(demo.DatabaseFile)!, "*", SearchOption.AllDirectories))
            Encoding.Latin1.GetString(await ReadAsync(file)).Contains(Marker, StringComparison.Ordinal).ShouldBeFalse(file);
    }

    private static string[] Words => ["NonBinary", "Non-binary", "PacificIslander", "Native Hawaiian"];

    private async Task PlantAsync()
    {
        using (var owner = await Visitor.SignedInAsync(demo, "mentee"))
        {
            using var saved = await owner.PostAsync(Page, new Dictionary<string, string>
            {
                ["Input.Gender"] = "NonBinary", ["Input.Race[PacificIslander]"] = "true", ["Input.Agrees"] = "true", ["Input.Revision"] = await RevisionAsync(owner),
            });
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            using var refused = await owner.PostAsync(Page, new Dictionary<string, string>
            {
                ["Input.Gender"] = Marker, ["Input.Agrees"] = "true", ["Input.Revision"] = await RevisionAsync(owner),
            });
            refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var office = await Visitor.SignedInAsync(demo, "office");
        // Larger than the framework keeps in memory by itself.
        var rows = string.Concat(Enumerable.Range(1, 60).Select(number => $"N{number:000000},NonBinary,Native Hawaiian or Pacific Islander,{Marker}{new string('x', 2000)}\n"));
        using var uploaded = await office.UploadAsync(
            "/institution/self-identification/new", "Input.File", "from-hr.csv", $"employee_number,gender,race_ethnicity,note\n{rows}N000001,{Marker},,\n");
        uploaded.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var import = uploaded.Headers.Location!.ToString();
        using var applied = await office.PostAsync($"{import}?handler=Apply");
        applied.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // Each look waits a little for the work to end.
        for (var looks = 0; looks < 20 && !(await office.ReadAsync(import)).Contains("was destroyed", StringComparison.Ordinal); looks++)
            (await office.GetAsync(applied.Headers.Location!.ToString())).Dispose();
        (await office.ReadAsync(import)).ShouldContain("was destroyed");
    }

    /// <summary>As the form says it: the demo may have answers of theirs already.</summary>
    private static async Task<string> RevisionAsync(Visitor owner) => RevisionField().Match(await owner.ReadAsync(Page)).Groups[1].Value;

    [GeneratedRegex("name=\"Input\\.Revision\"[^>]*value=\"(\\d+)\"")]
    private static partial Regex RevisionField();

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>A demo of its own that keeps every line of the log, at the most talkative level.</summary>
    public sealed class TalkativeDemo : DemoHost, IAsyncLifetime
    {
        private readonly Listener listener = new();

        public IReadOnlyCollection<string> Lines => listener.Lines;

        public async ValueTask InitializeAsync() => await SeedAsync(people: 40);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Logging:LogLevel:Default", "Trace");
            builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace");
            builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace");
            builder.ConfigureLogging(logging => logging.AddProvider(listener));
        }

        private sealed class Listener : ILoggerProvider, ILogger
        {
            public ConcurrentQueue<string> Lines { get; } = [];

            public ILogger CreateLogger(string categoryName) => this;

            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                Lines.Enqueue($"{formatter(state, exception)} {exception}");

            public void Dispose()
            {
            }
        }
    }
}
