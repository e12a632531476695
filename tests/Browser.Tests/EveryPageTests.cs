using System.Collections.Concurrent;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Browser.Tests;

/// <summary>Every page that somebody may open: nothing for axe to find, nothing beyond the edge, no complaint in the console.</summary>
public sealed class EveryPageTests(BrowserDemo demo, PageSurvey survey) : IClassFixture<PageSurvey>
{
    private const int Windows = 2;

    /// <summary>Wide and narrow, light and dark; neighbors share a width, so that each page is laid out twice only.</summary>
    private static readonly Viewport[] Looks = [new(1280), new(1280, Dark: true), new(320, Dark: true), new(320)];

    public static TheoryData<string> Roles => [.. PageSurvey.Roles];

    [Theory, MemberData(nameof(Roles))]
    public async Task Pages_OfARole_AreAccessibleAndFit(string role)
    {
        survey.Seen[role].ShouldBeGreaterThan(2);
        (await FindingsAsync(survey.ToOpen(role), () => demo.SignInAsAsync(role, Looks[0]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_BeforeSignIn_AreAccessibleAndFit() =>
        (await FindingsAsync(
            [Visitor.SignInPath, "/account/forgot", "/account/reset", "/account/passkey-sign-in", "/there-is-no-such-page"], () => demo.OpenAsync(Looks[0]),
            mayMiss: true)).ShouldBeEmpty();

    /// <summary>Several windows share the pages.</summary>
    private static async Task<string> FindingsAsync(IReadOnlyList<string> pages, Func<Task<BrowserWindow>> openAsync, bool mayMiss = false)
    {
        var paths = new ConcurrentQueue<string>(pages);
        var wrong = await Task.WhenAll(Enumerable.Range(0, Math.Min(Windows, pages.Count)).Select(async _ =>
        {
            await using var window = await openAsync();
            var found = await LookThroughAsync(window, paths);
            return found.Concat(mayMiss ? window.ConsoleErrors.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)) : window.ConsoleErrors);
        }));
        return string.Join('\n', wrong.SelectMany(lines => lines).Distinct().Order());
    }

    /// <summary>Loads each page once and looks at it in every way, until none is left.</summary>
    private static async Task<IReadOnlyList<string>> LookThroughAsync(BrowserWindow window, ConcurrentQueue<string> paths)
    {
        var wrong = new List<string>();
        while (paths.TryDequeue(out var path))
        {
            await window.GoAsync(path);
            foreach (var look in Looks)
            {
                await window.ShowAsAsync(look);
                // Of all rules only those about color see a difference between light and dark.
                var found = await window.Page.FindingsAsync(look.Dark ? Accessibility.ColorRules : Accessibility.AllRules);
                wrong.AddRange(found.Select(finding => $"{path} {look}: {finding}"));
                if (await window.GetHorizontalOverflowAsync() is > 0 and var pixels)
                    wrong.Add($"{path} {look}: {pixels} px wider than the window");
            }
        }

        return wrong;
    }
}
