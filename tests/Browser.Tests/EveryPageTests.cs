using System.Net;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Browser.Tests;

/// <summary>Every page that somebody may open: nothing for axe to find, nothing beyond the edge, no complaint in the console.</summary>
public sealed class EveryPageTests(BrowserDemo demo)
{
    /// <summary>The office sees nearly all pages, so they are looked at in every way as the office; and once as everybody else.</summary>
    public static TheoryData<string, int, bool> Looks => new()
    {
        { "office", 1280, false },
        { "office", 1280, true },
        { "office", 320, false },
        { "office", 320, true },
        { "dean", 320, true },
        { "admin", 1280, false },
        { "program", 1280, true },
        { "mentor", 320, false },
        { "sponsor", 320, true },
        { "peer", 1280, false },
        { "mentee", 320, false },
    };

    [Theory, MemberData(nameof(Looks))]
    public async Task Pages_OfARole_AreAccessibleAndFit(string role, int width, bool dark)
    {
        await using var window = await demo.SignInAsAsync(role, new Look(width, dark));
        var wrong = new List<string>();
        foreach (var path in await PagesAsync(role))
        {
            await window.GoAsync(path);
            wrong.AddRange((await window.Page.FindingsAsync()).Select(finding => $"{path}: {finding}"));
            if (await window.SidewaysAsync() is > 0 and var pixels)
                wrong.Add($"{path}: {pixels} px wider than the window");
        }

        wrong.AddRange(window.Complaints);
        string.Join('\n', wrong.Distinct()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(320, true)]
    public async Task Pages_BeforeSignIn_AreAccessibleAndFit(int width, bool dark)
    {
        await using var window = await demo.OpenAsync(new Look(width, dark));
        foreach (var path in (string[])[Visitor.SignInPath, "/there-is-no-such-page"])
        {
            await window.GoAsync(path);
            (await window.Page.FindingsAsync()).ShouldBeEmpty(path);
            (await window.SidewaysAsync()).ShouldBe(0, path);
        }
    }

    /// <summary>Addresses that answer this role with a page; files, redirects and what is out of reach are left out.</summary>
    private async Task<IReadOnlyList<string>> PagesAsync(string role)
    {
        using var visitor = await Visitor.SignedInAsync(demo, role);
        var pages = new List<string>();
        foreach (var route in (await Routes.ListAsync(demo.Services)).Where(route => route.MayBePage))
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
