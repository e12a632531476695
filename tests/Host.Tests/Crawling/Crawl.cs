using System.Text;
using FacultyDev.Host.Tests.Access;
using FacultyDev.Host.Tests.SelfIdentification;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Crawling;

/// <summary>
/// Calls every route once as every role and keeps the responses for the tests of access, leaks and documents. Before the reads, it plants
/// self-identification answers and starts reading the log at trace level.
/// </summary>
public sealed class Crawl : IAsyncLifetime
{
    private const int ReadsAtOnce = 2;

    private readonly CrawlHost host = new();
    private readonly Dictionary<string, Visitor> visitors = [];
    private readonly List<CrawledResponse> responses = [];

    /// <summary>Ordered by route, then as in <see cref="Everybody"/>.</summary>
    internal IReadOnlyList<CrawledResponse> Responses => responses;

    internal PlantedAnswers Planted { get; private set; } = null!;

    /// <summary>Every row of every table after the reads, as text.</summary>
    internal IReadOnlyList<(string Table, string Text)> Rows { get; private set; } = [];

    /// <summary>Every file of the data folder after the reads, including the database with the unused parts of its pages.</summary>
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
        await SharedFolder.WriteAsync(DemoPage.ListName, answers.Where(answer => answer.IsPage && answer.Who != AccessTable.Anonymous)
            .Select(answer => new DemoPage(answer.Who, answer.Route.Pattern, answer.Path, answer.Text)).ToList());
        Rows = await host.DumpAsync();
        Files = await ReadFilesAsync();
        host.Log.Stop();

        // Restores the database before each write, so that no response depends on earlier calls.
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

    /// <summary>Sends a valid form token with an empty form, or with an empty object to the API.</summary>
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
