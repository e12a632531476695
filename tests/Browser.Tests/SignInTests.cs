using FacultyDev.Tests.Demo;

namespace FacultyDev.Browser.Tests;

public sealed class SignInTests(BrowserDemo demo)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_WithOrWithoutScripts_OpensTheApplicationUntilSignOut(bool scripts)
    {
        await using var window = await demo.OpenAsync(Viewport.Desktop with { Scripts = scripts });
        await window.SignInAsync("office");
        await window.Page.Locator("details.account summary").ClickAsync();
        await window.Page.Locator("form[action='/account/sign-out'] button").ClickAsync();
        await window.Page.WaitForURLAsync(url => url.Contains(Visitor.SignInPath, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_WrongPassword_ShowsAnErrorAndKeepsTheEmailAddress()
    {
        await using var window = await demo.OpenAsync();
        await window.GoAsync(Visitor.SignInPath);
        await window.Page.FillAsync("[name='Input.Email']", "office@demo.example.edu");
        await window.Page.FillAsync("[name='Input.Password']", "not the password");
        await window.Page.Keyboard.PressAsync("Enter");

        await window.Page.Locator(".error-summary[role=alert]").WaitForAsync();
        (await window.Page.InputValueAsync("[name='Input.Email']")).ShouldBe("office@demo.example.edu");
        (await window.FindingsAsync()).ShouldBeEmpty();
    }
}
