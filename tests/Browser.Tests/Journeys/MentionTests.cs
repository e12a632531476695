using FacultyDev.Responsibilities.Actions;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>Mentions in comments: typing @ suggests the people who can see the action, by keyboard and by mouse.</summary>
public sealed class MentionTests(BrowserDemo demo)
{
    [Theory]
    [InlineData("NUR", 1280, false)]
    [InlineData("PHTH", 320, true)]
    public async Task Comment_AtSignAndAFewCharacters_SuggestsPeopleWhoSeeTheActionAndNotifiesThem(string unit, int width, bool dark)
    {
        var late = await LateAction.MakeAsync(demo, unit, "DEA-ORG-4", ActionKind.Other);
        var dean = await demo.NameAsync("dean");
        await using var window = await demo.SignInAsAsync("office", new Viewport(width, dark));
        var page = window.Page;
        await page.GotoAsync(late.Path);
        var box = page.Locator("[name='Input.Text']");
        var suggestions = page.GetByRole(AriaRole.Listbox);

        await window.TabToAsync("[name='Input.Text']");
        await page.Keyboard.TypeAsync($"Thank you @{dean[..2].ToLowerInvariant()}");
        await suggestions.WaitForAsync();
        await window.ShouldBeFineAsync();
        await page.Keyboard.PressAsync("Escape");
        (await suggestions.IsVisibleAsync()).ShouldBeFalse();
        await page.Keyboard.TypeAsync(dean[2..4]);
        await suggestions.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        (await page.Locator($"#{await box.GetAttributeAsync("aria-activedescendant")}").InnerTextAsync()).ShouldBe(dean);
        await page.Keyboard.PressAsync("Enter");
        (await box.InputValueAsync()).ShouldBe($"Thank you @{dean} ");

        await page.Keyboard.TypeAsync("and @");
        await page.GetByRole(AriaRole.Option, new() { Name = dean, Exact = true }).ClickAsync();
        (await box.InputValueAsync()).ShouldBe($"Thank you @{dean} and @{dean} ");
        (await suggestions.IsVisibleAsync()).ShouldBeFalse();
        await page.Keyboard.TypeAsync($"again, {width}.");
        await window.TabToAsync("main form[action*='handler=Comment'] button");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Your comment was added.", new() { Exact = true }).WaitForAsync();

        await using var deanWindow = await demo.SignInAsAsync("dean");
        await deanWindow.GoAsync("/notifications");
        await deanWindow.Page.ShouldSayAsync($"mentions you in a comment on “{late.Title}”");
        window.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Comment_PersonWhoCannotSeeTheAction_IsNotSuggested()
    {
        var late = await LateAction.MakeAsync(demo, "NUR", "DEA-ORG-4", ActionKind.Other);
        var elsewhere = await demo.NameAsync("otherdean");
        await using var window = await demo.SignInAsAsync("office");
        await window.GoAsync(late.Path);

        var names = await window.Page.APIRequest.GetAsync($"{late.Path}?handler=Mentionable");

        (await names.JsonAsync<string[]>()).ShouldNotBeNull().ShouldNotContain(elsewhere);
    }
}
