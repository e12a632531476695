using System.Collections.Concurrent;
using System.Net;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Browser.Tests;

/// <summary>Every page that somebody may open: nothing for axe to find, nothing beyond the edge, no complaint in the console.</summary>
public sealed class EveryPageTests(BrowserDemo demo)
{
    private const int Windows = 2;

    /// <summary>The office sees nearly all pages, so they are looked at in every way as the office; and once as everybody else.</summary>
    public static TheoryData<string, Viewport[]> Looks => new()
    {
        { "office", [new Viewport(1280), new Viewport(1280, Dark: true), new Viewport(320), new Viewport(320, Dark: true)] },
        { "dean", [new Viewport(320, Dark: true)] },
        { "admin", [new Viewport(1280)] },
        { "program", [new Viewport(1280, Dark: true)] },
        { "mentor", [new Viewport(320)] },
        { "sponsor", [new Viewport(320, Dark: true)] },
        { "peer", [new Viewport(1280)] },
        { "mentee", [new Viewport(320)] },
    };

    [Theory, MemberData(nameof(Looks), DisableDiscoveryEnumeration = true)]
    public async Task Pages_OfARole_AreAccessibleAndFit(string role, Viewport[] looks)
    {
        var paths = new ConcurrentQueue<string>(await PagesAsync(role));
        var wrong = await Task.WhenAll(Enumerable.Range(0, Windows).Select(_ => LookThroughAsync(role, looks, paths)));
        string.Join('\n', wrong.SelectMany(lines => lines).Distinct().Order()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(320, true)]
    public async Task Pages_BeforeSignIn_AreAccessibleAndFit(int width, bool dark)
    {
        await using var window = await demo.OpenAsync(new Viewport(width, dark));
        foreach (var path in (string[])[Visitor.SignInPath, "/account/forgot", "/account/reset", "/account/passkey-sign-in", "/there-is-no-such-page"])
        {
            await window.GoAsync(path);
            (await window.Page.FindingsAsync()).ShouldBeEmpty(path);
            (await window.GetHorizontalOverflowAsync()).ShouldBe(0, path);
        }
    }

    /// <summary>Loads each page once and looks at it in every way, until none is left.</summary>
    private async Task<IReadOnlyList<string>> LookThroughAsync(string role, Viewport[] looks, ConcurrentQueue<string> paths)
    {
        var wrong = new List<string>();
        await using var window = await demo.SignInAsAsync(role, looks[0]);
        while (paths.TryDequeue(out var path))
        {
            await window.GoAsync(path);
            foreach (var look in looks)
            {
                await window.ShowAsAsync(look);
                wrong.AddRange((await window.Page.FindingsAsync()).Select(finding => $"{path} {look}: {finding}"));
                if (await window.GetHorizontalOverflowAsync() is > 0 and var pixels)
                    wrong.Add($"{path} {look}: {pixels} px wider than the window");
            }
        }

        return [.. wrong, .. window.ConsoleErrors];
    }

    /// <summary>Addresses that answer this role with a page; files, redirects and what is out of reach are left out.</summary>
    private async Task<IReadOnlyList<string>> PagesAsync(string role)
    {
        using var visitor = await Visitor.SignedInAsync(demo, role);
        var pages = new List<string>();
        foreach (var route in (await Routes.ListAsync(demo.Services)).Where(route => route.CanBePage))
            foreach (var (_, path) in demo.Samples.PathsOf(route))
            {
                using var answer = await visitor.GetAsync(path);
                if (answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" })
                    pages.Add(path);
            }

        pages.Count.ShouldBeGreaterThan(2);
        return pages;
    }
}
