using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>
/// Somebody edits their profile on a phone; a colleague, a stranger and the office each see only what is shared with them.
/// </summary>
public sealed class ProfileJourneyTests(BrowserDemo demo)
{
    [Fact]
    public async Task Mentee_EditsTheirProfileOnAPhone_OthersSeeOnlyWhatIsSharedWithThem()
    {
        await using var window = await demo.SignInAsAsync("mentee", Viewport.Phone);
        var page = window.Page;
        await page.GotoAsync("/account/profile");
        await page.FillAsync("[name='Input.PreferredName']", "Lupe");
        await page.FillAsync("[name='Input.Pronouns']", "zie/zir");
        await page.FillAsync("[name='Input.Orcid']", "0000-0002-1825-0098");
        await page.Locator("[name='Input.Expertise']").First.FillAsync("Night nursing");
        await page.Locator("[name='Input.Interests']").First.FillAsync("Beekeeping");
        await ShowAsync(page, "Pronouns", "OnlyMe");
        await ShowAsync(page, "Interests", "MyUnits");
        await ShowAsync(page, "Expertise", "Everybody");
        await ShowAsync(page, "Orcid", "Overseers");
        (await window.GetHorizontalOverflowAsync()).ShouldBe(0);

        await SaveAsync(page);
        (await page.Locator(".field-error").First.InnerTextAsync()).ShouldContain("ORCID");
        (await page.InputValueAsync("[name='Input.Pronouns']")).ShouldBe("zie/zir", "what was typed is kept");
        (await window.FindingsAsync()).ShouldBeEmpty();
        await page.FillAsync("[name='Input.Orcid']", "https://orcid.org/0000-0002-1825-0097");
        await SaveAsync(page);
        await page.WaitForURLAsync(url => url.Contains("/institution/people/", StringComparison.Ordinal));
        var address = new Uri(page.Url).AbsolutePath;

        (await TextAsync(page)).ShouldSatisfyAllConditions(
            text => text.ShouldContain("zie/zir"), text => text.ShouldContain("0000-0002-1825-0097"), text => text.ShouldContain("Beekeeping"),
            text => text.ShouldContain("Only me"), text => text.ShouldContain("Those who oversee me"));
        (await window.GetHorizontalOverflowAsync()).ShouldBe(0);
        (await window.FindingsAsync()).ShouldBeEmpty();

        // The mentor works in the same department, the dean oversees it, and the other dean has no connection to it.
        await ShouldSeeAsync("mentor", address, sees: ["Lupe", "Night nursing", "Beekeeping"], doesNot: ["zie/zir", "0000-0002-1825-0097", "Only me"]);
        await ShouldSeeAsync("dean", address, sees: ["Lupe", "Night nursing", "Beekeeping", "0000-0002-1825-0097"], doesNot: ["zie/zir"]);
        await ShouldSeeAsync("otherdean", address, sees: ["Lupe", "Night nursing"], doesNot: ["Beekeeping", "zie/zir", "0000-0002-1825-0097"]);

        await using var stranger = await demo.SignInAsAsync("otherdean");
        await stranger.Page.GotoAsync("/institution/directory?q=night+nur");
        (await TextAsync(stranger.Page)).ShouldContain("Lupe");
        await stranger.Page.GotoAsync("/institution/directory?q=beekeep");
        (await TextAsync(stranger.Page)).ShouldNotContain("Lupe");
        window.ConsoleErrors.ShouldBeEmpty();
    }

    private async Task ShouldSeeAsync(string role, string address, string[] sees, string[] doesNot)
    {
        await using var window = await demo.SignInAsAsync(role);
        await window.Page.GotoAsync(address);
        var text = await TextAsync(window.Page);
        foreach (var word in sees)
            text.ShouldContain(word, customMessage: role);
        foreach (var word in doesNot)
            text.ShouldNotContain(word, customMessage: role);
    }

    private static Task<IReadOnlyList<string>> ShowAsync(IPage page, string field, string audience) => page.SelectOptionAsync($"[name='Input.For[{field}]']", audience);

    private static Task SaveAsync(IPage page) => page.Locator("main form .btn-primary").First.ClickAsync();

    private static Task<string> TextAsync(IPage page) => page.Locator("main").InnerTextAsync();
}
