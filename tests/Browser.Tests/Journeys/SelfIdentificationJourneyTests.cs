using FacultyDev.Tests.Demo;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>Answers the self-identification form, sees the answers again and withdraws them, on a phone and by keyboard only.</summary>
public sealed class SelfIdentificationJourneyTests(BrowserDemo demo)
{
    private const string Path = "/account/self-identification";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Owner_OnAPhoneByKeyboard_AnswersAndWithdraws(bool scripts)
    {
        await using var window = await demo.SignInAsAsync("peer", Viewport.Phone with { Scripts = scripts });
        var page = window.Page;
        await page.GotoAsync(Path);
        (await page.Locator(".private").First.InnerTextAsync()).ShouldContain("Only you");

        await window.TabToAsync("[name='Input.Caregiving']");
        await page.Keyboard.PressAsync("ArrowDown");
        await TickAsync("#Input_Race_White_");
        await TickAsync("[name='Input.Agrees'][type=checkbox]");
        await window.TabToAsync("main form.form .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Your answers were saved").WaitForAsync();
        (await page.IsCheckedAsync("#Input_Race_White_")).ShouldBeTrue();
        await window.ShouldBeFineAsync();

        await window.TabToAsync("details.confirm summary");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[name=refuse]").WaitForAsync();
        await window.ShouldBeFineAsync();
        // Clears the opt-out from imports too, so that nothing remains stored.
        await window.TabToAsync("[name=refuse]");
        await page.Keyboard.PressAsync("Space");
        await window.TabToAsync(".btn-danger");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Your answers were deleted").WaitForAsync();
        (await page.GetByText("Nothing is recorded about you").CountAsync()).ShouldBe(1);

        async Task TickAsync(string box)
        {
            await window.TabToAsync(box);
            if (!await page.IsCheckedAsync(box))
                await page.Keyboard.PressAsync("Space");
        }
    }
}
