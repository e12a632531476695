using System.Net;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Browser.Tests;

/// <summary>
/// Reads every page as every role without a browser, or takes what the crawl of the host tests has read in the same run, and chooses the
/// pages to open in a browser: each route once, and again where another role or record shows a part that no chosen page contains.
/// </summary>
public sealed class PageSurvey(BrowserDemo demo) : IAsyncLifetime
{
    private readonly HashSet<string> chosen = [];
    private ILookup<string, string> toOpen = Enumerable.Empty<string>().ToLookup(path => path);

    /// <summary>The number of pages that each role can open.</summary>
    public IReadOnlyDictionary<string, int> Seen { get; private set; } = new Dictionary<string, int>();

    /// <summary>The office sees nearly all pages, so it comes first.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["office", .. DemoHost.Roles.Where(role => role != "office")];

    /// <summary>The paths to open in a browser as this role.</summary>
    public IReadOnlyList<string> ToOpen(string role) => [.. toOpen[role]];

    public async ValueTask InitializeAsync()
    {
        var pages = await SharedFolder.ReadAsync<List<DemoPage>>(DemoPage.ListName) ?? await ReadAllAsync();
        var read = await Task.WhenAll(Roles.Select(role => Task.Run(() => ParseAsync(pages.Where(page => page.Role == role)))));
        Seen = Roles.Zip(read).ToDictionary(each => each.First, each => each.Second.Count);
        toOpen = read.SelectMany(ofRole => ofRole).GroupBy(page => page.Source.Route).SelectMany(route => Choose([.. route]))
            .ToLookup(page => page.Source.Role, page => page.Source.Path);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Chooses among the pages of a route the one with most new parts, and others until every part is on a chosen page.</summary>
    private IEnumerable<Page> Choose(IReadOnlyList<Page> pages)
    {
        var isFirst = true;
        while (pages.MaxBy(NewParts) is { } next && (isFirst || NewParts(next) > 0))
        {
            isFirst = false;
            chosen.UnionWith(next.Markup.Parts);
            yield return next;
        }

        int NewParts(Page page) => page.Markup.Parts.Count(part => !chosen.Contains(part));
    }

    private static async Task<IReadOnlyList<Page>> ParseAsync(IEnumerable<DemoPage> sources)
    {
        var pages = new List<Page>();
        foreach (var source in sources)
            pages.Add(new Page(source, await Markup.OfAsync(source.Html)));
        return pages;
    }

    private async Task<List<DemoPage>> ReadAllAsync()
    {
        var routes = (await Routes.ListAsync(demo.Services)).Where(route => route.CanBePage).ToList();
        var read = await Task.WhenAll(Roles.Select(role => ReadAsync(role, routes)));
        return [.. read.SelectMany(pages => pages)];
    }

    /// <summary>Reads all pages that the role can open; files, redirects and errors are left out.</summary>
    private async Task<IReadOnlyList<DemoPage>> ReadAsync(string role, IReadOnlyList<Route> routes)
    {
        using var visitor = await Visitor.SignedInAsync(demo, role);
        var pages = new List<DemoPage>();
        foreach (var route in routes)
            foreach (var (_, path) in demo.Samples.PathsOf(route))
            {
                using var answer = await visitor.GetAsync(path);
                if (answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" })
                    pages.Add(new DemoPage(role, route.Pattern, path, await answer.Content.ReadAsStringAsync()));
            }

        return pages;
    }

    private sealed record Page(DemoPage Source, Markup Markup);
}
