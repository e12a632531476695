using System.Net;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Browser.Tests;

/// <summary>
/// Reads every page as every role without a browser and chooses the pages to open in one: each route once, and again where another role or
/// record shows a part that no chosen page of the route contains.
/// </summary>
public sealed class PageSurvey(BrowserDemo demo) : IAsyncLifetime
{
    private readonly HashSet<string> shell = [];
    private readonly Dictionary<string, HashSet<string>> contents = [];
    private readonly Dictionary<string, List<string>> toOpen = [];

    /// <summary>The number of pages that each role can open.</summary>
    public IReadOnlyDictionary<string, int> Seen { get; private set; } = new Dictionary<string, int>();

    /// <summary>The office sees nearly all pages, so it comes first.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["office", .. DemoHost.Roles.Where(role => role != "office")];

    /// <summary>The paths to open in a browser as this role.</summary>
    public IReadOnlyList<string> ToOpen(string role) => toOpen[role];

    public async ValueTask InitializeAsync()
    {
        var routes = (await Routes.ListAsync(demo.Services)).Where(route => route.CanBePage).ToList();
        var read = await Task.WhenAll(Roles.Select(role => ReadAsync(role, routes)));
        Seen = Roles.Zip(read).ToDictionary(each => each.First, each => each.Second.Count);
        foreach (var (role, pages) in Roles.Zip(read))
            toOpen[role] = [.. pages.Where(page => HasNewParts(page.Pattern, page.Markup)).Select(page => page.Path)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private bool HasNewParts(string pattern, Markup markup)
    {
        var isFirst = contents.TryAdd(pattern, []);
        var (shellBefore, contentBefore) = (shell.Count, contents[pattern].Count);
        shell.UnionWith(markup.Shell);
        contents[pattern].UnionWith(markup.Content);
        return isFirst || shell.Count > shellBefore || contents[pattern].Count > contentBefore;
    }

    /// <summary>Reads all pages that the role can open; files, redirects and errors are left out.</summary>
    private async Task<IReadOnlyList<(string Pattern, string Path, Markup Markup)>> ReadAsync(string role, IReadOnlyList<Route> routes)
    {
        using var visitor = await Visitor.SignedInAsync(demo, role);
        var pages = new List<(string, string, Markup)>();
        foreach (var route in routes)
            foreach (var (_, path) in demo.Samples.PathsOf(route))
            {
                using var answer = await visitor.GetAsync(path);
                if (answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" })
                    pages.Add((route.Pattern, path, await Markup.OfAsync(await answer.Content.ReadAsStringAsync())));
            }

        return pages;
    }
}
