using System.Globalization;
using System.Text.RegularExpressions;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>
/// A mentor raises a need on a phone, the dean accepts and assigns it, the new owner completes it, and the mentor sees the result.
/// </summary>
public sealed class NeedJourneyTests(BrowserDemo demo)
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(320, true)]
    public async Task Need_RaisedByAMentor_IsAcceptedAssignedCompletedAndSeen(int width, bool dark)
    {
        var title = $"A quiet room for writing, {width}";
        var owner = await demo.NameAsync("peer");
        var viewport = new Viewport(width, dark);
        string address;
        await using (var phone = await demo.SignInAsAsync("mentor", new Viewport(320, Dark: true)))
            address = await RaiseAsync(phone, title);

        await using (var dean = await demo.SignInAsAsync("dean", viewport))
        {
            await dean.GoAsync("/responsibilities/needs");
            await dean.ShouldBeFineAsync();
            await dean.Page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
            await dean.Page.WaitForURLAsync(url => url.EndsWith(address, StringComparison.Ordinal));
            await dean.ShouldBeFineAsync();
            await AcceptAsync(dean, title, owner);
            await dean.Page.ShouldSayAsync("We set one up in the library.");
            await dean.ShouldBeFineAsync();
        }

        await ShouldSeeAsync(address, "We set one up in the library.", "Planned");
        await using (var peer = await demo.SignInAsAsync("peer", viewport))
            await CompleteAsync(peer, title);

        await ShouldSeeAsync(address, "We set one up in the library.", "Room 12 is open from eight to six.");
        await using var again = await demo.SignInAsAsync("mentor", Viewport.Phone);
        await again.GoAsync("/notifications");
        await again.Page.ShouldSayAsync($"“{title}” was accepted");
        await again.Page.ShouldSayAsync($"You raised “{title}”, and what answers it is done.");
    }

    [Fact]
    public async Task Need_ByKeyboardOnly_IsDeclinedWithAReason()
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
    private static async Task<string> RaiseAsync(BrowserWindow window, string title)
    {
        var page = window.Page;
        await page.GotoAsync("/responsibilities/needs");
        await page.ClickAsync("main .page-head-action a.btn-primary");
        await window.ShouldBeFineAsync();
        await page.FillAsync("[name='Input.Title']", title);
        await page.FillAsync("[name='Input.Text']", "Offices are shared, and there is no room in which one can write.");
        await page.SelectOptionAsync("[name='Input.UnitId']", new SelectOptionValue { Label = "School of Health Sciences" });
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(url => !url.EndsWith("/new", StringComparison.Ordinal));
        await window.ShouldBeFineAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Waits for an answer");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task AcceptAsync(BrowserWindow window, string title, string owner)
    {
        var page = window.Page;
        await page.ClickAsync("main .page-head-action a.btn-primary");
        await window.ShouldBeFineAsync();
        (await page.InputValueAsync("[name='Input.Title']")).ShouldBe(title);
        await page.FillAsync("[name='Input.Words']", "We set one up in the library.");
        await page.SelectOptionAsync("[name='Input.Kind']", "Other");
        await page.FillAsync("[name='Input.OwnerId.Typed']", owner);
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{Regex.Escape(owner)}") }).CheckAsync();
        await page.FillAsync("[name='Input.Due']", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30).ToString("O", CultureInfo.InvariantCulture));
        await page.ClickAsync("main form .actions .btn-primary");
        await page.WaitForURLAsync(url => !url.EndsWith("/accept", StringComparison.Ordinal));
    }

    /// <summary>Completes the need as its new owner, who opens it from their notification.</summary>
    private static async Task CompleteAsync(BrowserWindow window, string title)
    {
        var page = window.Page;
        await page.GotoAsync("/notifications");
        await page.GetByRole(AriaRole.Button, new() { Name = $"“{title}” is yours now" }).ClickAsync();
        await page.WaitForURLAsync(ActionPageSteps.AddressOfAction());
        await window.ShouldBeFineAsync();
        await page.BeginAsync();
        await page.CompleteAsync("Room 12 is open from eight to six.");
        await window.ShouldBeFineAsync();
    }

    /// <summary>Checks as the mentor who raised the need, on a phone.</summary>
    private async Task ShouldSeeAsync(string address, params string[] words)
    {
        await using var window = await demo.SignInAsAsync("mentor", Viewport.Phone);
        await window.GoAsync(address);
        await window.ShouldBeFineAsync();
        foreach (var word in words)
            await window.Page.ShouldSayAsync(word);
    }
}
