using System.Globalization;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>The dean assigns and answers what a mentor raised on a phone; the mentor sees what came of it.</summary>
public sealed class NeedJourneyTests(BrowserDemo demo)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Need_RaisedByAMentor_IsAcceptedDoneAndSeen(int deansWidth)
    {
        var title = $"A quiet room for writing, {deansWidth}";
        string address;
        await using (var phone = await demo.SignInAsAsync("mentor", new Look(320, Dark: true)))
            address = await RaiseAsync(phone, title);

        await using (var window = await demo.SignInAsAsync("dean", new Look(deansWidth)))
        {
            var page = window.Page;
            await page.GotoAsync("/responsibilities/needs");
            await ShouldBeFineAsync(window);
            await page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
            await page.WaitForURLAsync(url => url.EndsWith(address, StringComparison.Ordinal));
            await ShouldBeFineAsync(window);
            await AcceptAsync(window, title);
            await CompleteAsync(window, title, address);
        }

        await using var again = await demo.SignInAsAsync("mentor", Look.Phone);
        await again.GoAsync(address);
        await ShouldBeFineAsync(again);
        var seen = await again.Page.Locator("main").InnerTextAsync();
        seen.ShouldContain("We set one up in the library.");
        seen.ShouldContain("Room 12 is open from eight to six.");
        await again.GoAsync("/notifications");
        (await again.Page.Locator("main").InnerTextAsync()).ShouldContain($"You raised “{title}”");
    }

    [Fact]
    public async Task Need_ByKeyboardAlone_IsDeclinedWithAReason()
    {
        const string Title = "Something for the keyboard";
        string address;
        await using (var mentor = await demo.SignInAsAsync("mentor"))
            address = await RaiseAsync(mentor, Title);

        await using var window = await demo.SignInAsAsync("dean");
        var page = window.Page;
        await page.GotoAsync($"{address}/decline");
        await page.FocusAsync("[name='Input.Words']");
        await page.Keyboard.TypeAsync("Not this year; bring it again in spring.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith(address, StringComparison.Ordinal));
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Not this year; bring it again in spring.");
        (await page.GotoAsync($"{address}/decline"))!.Status.ShouldBe(404);
    }

    /// <returns>The path of the need.</returns>
    private static async Task<string> RaiseAsync(Window window, string title)
    {
        var page = window.Page;
        await page.GotoAsync("/responsibilities/needs");
        await page.ClickAsync("main .page-head-action a.btn-primary");
        await ShouldBeFineAsync(window);
        await page.FillAsync("[name='Input.Title']", title);
        await page.FillAsync("[name='Input.Text']", "Offices are shared, and there is no room in which one can write.");
        await page.SelectOptionAsync("[name='Input.UnitId']", new SelectOptionValue { Label = "School of Health Sciences" });
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(url => !url.EndsWith("/new", StringComparison.Ordinal));
        await ShouldBeFineAsync(window);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Waits for an answer");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task AcceptAsync(Window window, string title)
    {
        var page = window.Page;
        await page.ClickAsync("main .page-head-action a.btn-primary");
        await ShouldBeFineAsync(window);
        (await page.InputValueAsync("[name='Input.Title']")).ShouldBe(title);
        await page.FillAsync("[name='Input.Words']", "We set one up in the library.");
        await page.SelectOptionAsync("[name='Input.Kind']", "Other");
        await page.FillAsync("[name='Input.Due']", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30).ToString("O", CultureInfo.InvariantCulture));
        await page.ClickAsync("main form .actions .btn-primary");
        await page.WaitForURLAsync(url => !url.EndsWith("/accept", StringComparison.Ordinal));
    }

    private static async Task CompleteAsync(Window window, string title, string address)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).Last.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/actions/", StringComparison.Ordinal));
        await ShouldBeFineAsync(window);
        (await page.Locator($"main a[href='{address}']").CountAsync()).ShouldBe(1);
        await page.ClickAsync("main .page-head-action button.btn-primary");
        await page.ClickAsync("main .page-head-action a.btn-primary");
        await page.FillAsync("[name='Input.Outcome']", "Room 12 is open from eight to six.");
        await page.ClickAsync("main form .actions .btn-primary");
        await page.WaitForURLAsync(url => !url.EndsWith("/complete", StringComparison.Ordinal));
    }

    private static async Task ShouldBeFineAsync(Window window)
    {
        (await window.Page.FindingsAsync()).ShouldBeEmpty(window.Page.Url);
        (await window.SidewaysAsync()).ShouldBe(0, window.Page.Url);
    }
}
