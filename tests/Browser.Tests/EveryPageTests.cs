using System.Collections.Concurrent;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Browser.Tests;

/// <summary>Every page that a role may open is accessible, fits the window and logs no error in the console.</summary>
public sealed class EveryPageTests(BrowserDemo demo, PageSurvey survey) : IClassFixture<PageSurvey>
{
    private const int MaxWindows = 2;

    /// <summary>Neighbors differ in the width or in the colors only, so that the browser computes each page's layout only twice.</summary>
    private static readonly Viewport[] Viewports = [new(1280), new(1280, Dark: true), new(320, Dark: true), new(320)];

    public static TheoryData<string> Roles => [.. PageSurvey.Roles];

    [Theory, MemberData(nameof(Roles))]
    public async Task Pages_OfARole_AreAccessibleAndFitTheWindow(string role)
    {
        survey.Seen[role].ShouldBeGreaterThan(2);
        (await FindingsAsync(survey.ToOpen(role), () => demo.SignInAsAsync(role, Viewports[0], loadsAxe: true))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_BeforeSignIn_AreAccessibleAndFitTheWindow() =>
        (await FindingsAsync(
            [Visitor.SignInPath, "/account/forgot", "/account/reset", "/account/passkey-sign-in", "/there-is-no-such-page"], () => demo.OpenAsync(Viewports[0], loadsAxe: true),
            ignoreNotFound: true)).ShouldBeEmpty();

    /// <summary>Checks the pages in several windows at once and returns the findings, one per line.</summary>
    private static async Task<string> FindingsAsync(IReadOnlyList<string> pages, Func<Task<BrowserWindow>> openAsync, bool ignoreNotFound = false)
    {
        var paths = new ConcurrentQueue<string>(pages);
        var wrong = await Task.WhenAll(Enumerable.Range(0, Math.Min(MaxWindows, pages.Count)).Select(async _ =>
        {
            await using var window = await openAsync();
            var found = await CheckPagesAsync(window, paths);
            return found.Concat(ignoreNotFound ? window.ConsoleErrors.Where(error => !error.Contains("404", StringComparison.Ordinal)) : window.ConsoleErrors);
        }));
        return string.Join('\n', wrong.SelectMany(lines => lines).Distinct().Order());
    }

    /// <summary>Takes pages from the queue until it is empty, loads each once and checks it in every viewport.</summary>
    private static async Task<IReadOnlyList<string>> CheckPagesAsync(BrowserWindow window, ConcurrentQueue<string> paths)
    {
        var wrong = new List<string>();
        while (paths.TryDequeue(out var path))
        {
            await window.ShowAsAsync(Viewports[0]);
            await window.GoAsync(path);
            var reading = await window.ReadAsync();
            foreach (var viewport in Viewports)
            {
                await window.ShowAsAsync(viewport);
                // The parts of a page decide what else can be found in the other viewports.
                var found = await window.FindingsAsync(reading.Markup, all: viewport == Viewports[0]);
                wrong.AddRange(found.Select(finding => $"{path} {viewport}: {finding}"));
                if ((viewport == Viewports[0] ? reading.Overflow : await window.GetHorizontalOverflowAsync()) is > 0 and var pixels)
                    wrong.Add($"{path} {viewport}: {pixels} px wider than the window");
            }
        }

        return wrong;
    }
}
