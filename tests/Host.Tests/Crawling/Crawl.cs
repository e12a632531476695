using System.Text;
using FacultyDev.Host.Tests.Access;
using FacultyDev.Host.Tests.SelfIdentification;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Crawling;

/// <summary>
/// Calls every route as everybody, once, and keeps the responses. The tests of access, of leaks and of documents read them.
/// Before the reads, answers about self-identification are planted, and the log is read along at trace level.
/// </summary>
public sealed class Crawl : IAsyncLifetime
{
    private const int ReadsAtOnce = 2;

    private readonly CrawlHost host = new();
    private readonly Dictionary<string, Visitor> visitors = [];
    private readonly List<CrawledResponse> responses = [];

    /// <summary>In the order of the routes, and for each route in the order of <see cref="Everybody"/>.</summary>
    internal IReadOnlyList<CrawledResponse> Responses => responses;

    internal PlantedAnswers Planted { get; private set; } = null!;

    /// <summary>Every row of every table after the reads, as one reads it in a dump.</summary>
    internal IReadOnlyList<(string Table, string Text)> Rows { get; private set; } = [];

    /// <summary>Every file of the data folder after the reads; the database among them, with what its pages hold between the rows.</summary>
    internal IReadOnlyList<(string File, string Text)> Files { get; private set; } = [];

    internal LogReader Log => host.Log;

    public static IReadOnlyList<string> Everybody { get; } = [AccessTable.Anonymous, .. DemoHost.Roles];

    public async ValueTask InitializeAsync()
    {
        await host.SeedAsync(people: 60);
        foreach (var who in Everybody)
            visitors[who] = await VisitorAsync(who);
        var calls = (
            from route in await Routes.ListAsync(host.Services)
            from sample in host.Samples.PathsOf(route)
            select (Route: route, sample.With, sample.Path)).ToList();

        using var before = new DatabaseSnapshot(host.DatabaseFile);
        Planted = await PlantedAnswers.MakeAsync(host);
        var reads = calls.Where(call => call.Route.Method == "GET").SelectMany(call => Everybody.Select(who => (call, who))).ToList();
        var answers = new CrawledResponse[reads.Count];
        await Parallel.ForAsync(0, reads.Count, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce }, async (at, _) =>
            answers[at] = await CallAsync(reads[at].call, reads[at].who));
        responses.AddRange(answers);
        Rows = await host.DumpAsync();
        Files = await ReadFilesAsync();
        host.Log.Stop();

        // Each write starts from the database as it was, so that no answer depends on the calls before.
        foreach (var call in calls.Where(call => call.Route.Method != "GET"))
            foreach (var who in Everybody)
            {
                before.Restore();
                responses.Add(await CallAsync(call, who));
            }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors.Values)
            visitor.Dispose();
        await host.DisposeAsync();
    }

    private async Task<Visitor> VisitorAsync(string who)
    {
        var visitor = who == AccessTable.Anonymous ? await Visitor.AnonymousAsync(host) : await Visitor.SignedInAsync(host, who);
        visitor.KeepCookiesAsTheyAre();
        return visitor;
    }

    /// <summary>With a valid form token and an empty form; the API with an empty object.</summary>
    private async Task<CrawledResponse> CallAsync((Route Route, string With, string Path) call, string who)
    {
        var visitor = visitors[who];
        using var answer = call.Route.Method == "GET" ? await visitor.GetAsync(call.Path)
            : call.Path.StartsWith("/api/", StringComparison.Ordinal) ? await visitor.CallAsync(call.Path)
            : await visitor.PostAsync(call.Path);
        return new CrawledResponse(
            call.Route, call.With, call.Path, who, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task<IReadOnlyList<(string, string)>> ReadFilesAsync()
    {
        var files = new List<(string, string)>();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(host.DatabaseFile)!, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            files.Add((file, Encoding.Latin1.GetString(copy.GetBuffer(), 0, (int)copy.Length)));
        }

        return files;
    }
}

[CollectionDefinition]
public sealed class CrawlTests : ICollectionFixture<Crawl>;
