using System.Globalization;
using System.Text.RegularExpressions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>
/// The weekly review of the faculty development office: from what needs attention in the responsibility matrix to the reports for the
/// provost.
/// </summary>
public sealed partial class WeeklyReviewJourneyTests(BrowserDemo demo)
{
    /// <summary>
    /// A responsibility with its own indicator (culture actions completed, of those planned), which has a trend in the demo.
    /// </summary>
    private const string Code = "CDO-ORG-3";

    private const string Outcome = "Forty came; eleven signed up for a circle.";

    [Theory]
    [InlineData("PUBH", "Public Health", 1280, false, true)]
    [InlineData("NUTR", "Nutrition", 320, true, true)]
    [InlineData("PHAR", "Pharmacy", 390, false, false)]
    public async Task Office_InTheWeeklyReview_CompletesALateActionAndPrintsTheReports(string unit, string name, int width, bool dark, bool scripts)
    {
        var late = await LateAction.MakeAsync(demo, unit, Code, ActionKind.CultureAction);
        var (owner, dean) = (await demo.NameAsync("mentor"), await demo.NameAsync("dean"));
        await using var window = await demo.SignInAsAsync("office", new Viewport(width, dark, scripts));
        var page = window.Page;

        await CheckMatrixAsync(window);
        await TileWithStanding(page, "Needs attention").ClickAsync();
        var (finished, planned) = await CheckResponsibilityAsync(window, late, name);

        await page.ClickAsync($"main a[href='{late.Path}']");
        await window.ShouldBeFineAsync();
        await AssignAsync(window, owner, scripts);
        await CommentAsync(window, $"@{dean} could the chairs bring their new colleagues?");
        var evidence = await page.AttachAsync($"List of those who came, {unit}");
        (await page.APIRequest.GetAsync(evidence)).Headers["content-type"].ShouldBe("application/pdf");
        await page.CompleteAsync(Outcome);
        await page.ShouldSayAsync(Outcome);
        await window.ShouldBeFineAsync();

        await page.GotoAsync($"/responsibilities/{Code}");
        (await FigureAsync(page)).ShouldBe((finished + 1, planned));
        await page.ShouldSayAsync($"List of those who came, {unit}");
        await page.GotoAsync("/responsibilities");
        await ChooseUnitAsync(window, "School of Health Sciences", "HLTH");
        await ChooseUnitAsync(window, name, unit);
        (await TileWithStanding(page, "On track").CountAsync()).ShouldBe(1);
        await CommentOnResponsibilityAsync(window, unit, $"@{dean} this one is done; who takes the next?");

        await PrintAsync(window, late.Title, $"{name}: Department report");
        await page.GotoAsync("/responsibilities");
        await PrintAsync(window, late.Title, "Northfield University: Institution report");
        await ShouldHaveNotificationsAsync("mentor", $"“{late.Title}” is yours now");
        await ShouldHaveNotificationsAsync("dean", $"mentions you in a comment on “{late.Title}”", $"”: {name}, ");
        window.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Office_ByKeyboardOnly_CompletesAnActionFromTheMatrix()
    {
        var late = await LateAction.MakeAsync(demo, "PHTH", Code, ActionKind.CultureAction);
        await using var window = await demo.SignInAsAsync("office");
        var page = window.Page;
        await page.GotoAsync("/responsibilities?unit=PHTH");

        await EnterAsync($".tile-attention[href*='/{Code}']", "/responsibilities/" + Code);
        await EnterAsync($"main a[href='{late.Path}']", late.Path);
        await window.TabToAsync("[name='Input.Text']");
        await page.Keyboard.TypeAsync("Nobody needs a mouse for this.");
        await window.TabToAsync("main form[action*='handler=Comment'] button");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Your comment was added.", new() { Exact = true }).WaitForAsync();
        await EnterAsync("main .page-head-action a.btn-primary", $"{late.Path}/complete");
        await window.TabToAsync("[name='Input.Outcome']");
        await page.Keyboard.TypeAsync(Outcome);
        await EnterAsync("main form .actions .btn-primary", late.Path);

        await page.ShouldSayAsync(Outcome);

        async Task EnterAsync(string selector, string path)
        {
            await window.TabToAsync(selector);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == path);
        }
    }

    private static async Task CheckMatrixAsync(BrowserWindow window)
    {
        await window.GoAsync("/responsibilities");
        await window.ShouldBeFineAsync();
        (await window.Page.Locator("table.fifty tbody tr").CountAsync()).ShouldBe(7);
        (await window.Page.Locator("table.fifty thead th").CountAsync()).ShouldBe(3);
        (await window.Page.Locator(".standing").InnerTextAsync()).ShouldMatch(@"\d+\s+needs? attention");
        (await window.Page.Locator($"td:has(a[href*='/{Code}']) > span").First.InnerTextAsync()).ShouldEndWith("Needs attention.");
    }

    /// <returns>The value of its indicator: actions finished, and actions planned.</returns>
    private static async Task<(int Finished, int Planned)> CheckResponsibilityAsync(BrowserWindow window, LateAction late, string unit)
    {
        var page = window.Page;
        await page.WaitForURLAsync(url => url.Contains($"/responsibilities/{Code}", StringComparison.Ordinal));
        await window.ShouldBeFineAsync();
        var content = await page.ReadMainTextAsync();
        content.ShouldSatisfyAllConditions(
            text => text.ShouldContain("Career development office · Organizational", Case.Insensitive), text => text.ShouldContain("Who holds it here"),
            text => text.ShouldContain("How this is counted"), text => text.ShouldContain("the figure counts the culture actions finished, of those planned"),
            text => text.ShouldMatch(@"\d+ late"));
        (await page.Locator(".figure").InnerTextAsync()).ShouldContain("Needs attention");
        (await page.Locator(".figure .sp").First.GetAttributeAsync("aria-label")).ShouldNotBeNull().ShouldStartWith("Finished in the last twelve months");
        (await page.Locator("table.list tbody tr", new() { HasText = late.Title }).InnerTextAsync()).ShouldSatisfyAllConditions(
            row => row.ShouldContain(unit), row => row.ShouldContain("Career development office"), row => row.ShouldContain("In progress, late"));
        return await FigureAsync(page);
    }

    /// <summary>Types part of the name and picks the suggestion when scripts are on; types the whole name otherwise.</summary>
    private static async Task AssignAsync(BrowserWindow window, string name, bool scripts)
    {
        var page = window.Page;
        await page.ClickAsync("main a[href$='/reassign']");
        await window.ShouldBeFineAsync();
        await page.FillAsync("[name='Input.OwnerId.Typed']", scripts ? name[..^2] : name);
        if (scripts)
            await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{Regex.Escape(name)}") }).CheckAsync();
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(ActionPageSteps.AddressOfAction());
        (await page.Locator("main aside").InnerTextAsync()).ShouldContain(name);
    }

    private static async Task CommentAsync(BrowserWindow window, string text)
    {
        var page = window.Page;
        await page.FillAsync("[name='Input.Text']", text);
        await page.ClickAsync("main form[action*='handler=Comment'] button[type=submit]");
        await page.GetByText("Your comment was added.", new() { Exact = true }).WaitForAsync();
        (await page.Locator(".thread").InnerTextAsync()).ShouldContain(text);
    }

    /// <summary>Comments on the responsibility's page for the unit, which notifies the dean, and returns to the unit's matrix.</summary>
    private static async Task CommentOnResponsibilityAsync(BrowserWindow window, string unit, string text)
    {
        await TileWithStanding(window.Page, "On track").ClickAsync();
        await window.Page.WaitForURLAsync(url => url.Contains($"/responsibilities/{Code}?unit={unit}", StringComparison.Ordinal));
        await CommentAsync(window, text);
        await window.ShouldBeFineAsync();
        await window.Page.GotoAsync($"/responsibilities?unit={unit}");
    }

    private static async Task ChooseUnitAsync(BrowserWindow window, string name, string code)
    {
        var page = window.Page;
        await page.Locator(".standing-tools details").First.Locator("summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains($"unit={code}", StringComparison.Ordinal));
        await window.ShouldBeFineAsync();
    }

    private static async Task PrintAsync(BrowserWindow window, string action, string title)
    {
        var page = window.Page;
        await page.ClickAsync(".standing-tools a.btn-primary");
        await page.WaitForURLAsync(url => url.Contains("/reporting/departments/", StringComparison.Ordinal));
        await page.ShouldSayAsync(action);
        await window.ShouldBeFineAsync();
        var pdf = await PdfDocument.DownloadAsync(page, (await page.GetAttributeAsync("main .page-head-action a.btn-primary", "href")).ShouldNotBeNull());
        pdf.ShouldBeTaggedAndCalled(title);
        pdf.Text.ShouldContain(action);
        pdf.Text.ShouldContain(Outcome);
    }

    private async Task ShouldHaveNotificationsAsync(string role, params IReadOnlyList<string> texts)
    {
        await using var window = await demo.SignInAsAsync(role, Viewport.Phone);
        await window.GoAsync("/notifications");
        foreach (var text in texts)
            await window.Page.ShouldSayAsync(text);
        await window.ShouldBeFineAsync();
    }

    /// <summary>Finds the tile by its accessible name, which states the standing in words.</summary>
    private static ILocator TileWithStanding(IPage page, string state) =>
        page.Locator($"a[href*='/responsibilities/{Code}']").And(page.GetByRole(AriaRole.Link, new() { Name = state }));

    private static async Task<(int Finished, int Planned)> FigureAsync(IPage page)
    {
        var figure = Figure().Match(await page.Locator(".figure b").InnerTextAsync());
        figure.Success.ShouldBeTrue();
        return (int.Parse(figure.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(figure.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(\d+) of (\d+)$")]
    private static partial Regex Figure();
}
