using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>The most private page there is, on a phone and by keyboard alone: said, seen again, withdrawn.</summary>
public sealed class SelfIdentificationJourneyTests(BrowserDemo demo)
{
    private const string Path = "/account/self-identification";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Owner_OnAPhoneByKeyboard_SaysAndWithdraws(bool scripts)
    {
        await using var window = await demo.SignInAsAsync("peer", Look.Phone with { Scripts = scripts });
        var page = window.Page;
        await page.GotoAsync(Path);
        (await page.Locator(".private").First.InnerTextAsync()).ShouldContain("Only you");

        await FocusAsync(page, "[name='Input.Caregiving']");
        await page.Keyboard.PressAsync("ArrowDown");
        await FocusAsync(page, "#Input_Race_White_");
        if (!await page.IsCheckedAsync("#Input_Race_White_"))
            await page.Keyboard.PressAsync("Space");
        await FocusAsync(page, "[name='Input.Agrees'][type=checkbox]");
        if (!await page.IsCheckedAsync("[name='Input.Agrees'][type=checkbox]"))
            await page.Keyboard.PressAsync("Space");
        await FocusAsync(page, "main form.form .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Your answers were saved").WaitForAsync();
        (await page.IsCheckedAsync("#Input_Race_White_")).ShouldBeTrue();
        (await window.SidewaysAsync()).ShouldBe(0);
        (await page.FindingsAsync()).ShouldBeEmpty();

        await FocusAsync(page, "details.confirm summary");
        await page.Keyboard.PressAsync("Enter");
        // Nothing at all is to stay, not even the wish to be left alone by imports.
        await FocusAsync(page, "details.confirm [name=refuse]");
        await page.Keyboard.PressAsync("Space");
        await FocusAsync(page, ".btn-danger");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Your answers were deleted").WaitForAsync();
        (await page.GetByText("Nothing is recorded about you").CountAsync()).ShouldBe(1);
    }

    /// <summary>By the Tab key, as somebody without a mouse gets there.</summary>
    private static async Task FocusAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector) && document.activeElement.offsetParent !== null", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The Tab key does not lead to {selector}.");
    }
}
