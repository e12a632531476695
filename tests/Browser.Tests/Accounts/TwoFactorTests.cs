using System.Globalization;
using FacultyDev.Accounts.TwoFactor;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Accounts;

/// <summary>Sets up two-factor sign-in and uses it, with codes that the test computes like an authenticator app.</summary>
public sealed class TwoFactorTests(BrowserDemo demo)
{
    [Theory]
    [InlineData(true, 1280, false)]
    [InlineData(false, 320, true)]
    public async Task TwoFactor_SetUpAndUsed_AsksForACodeAndAcceptsEachOnce(bool scripts, int width, bool dark)
    {
        var own = await TestAccount.MakeAsync(demo, $"two-step-{width}");
        await using var window = await demo.OpenAsync(new Viewport(width, dark, scripts));
        var page = window.Page;
        await own.TypeAsync(page);
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));

        await page.GotoAsync("/account/two-step");
        await page.ClickAsync("main form button.btn-primary");
        var key = FromBase32((await page.Locator(".key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await window.ShouldBeFineAsync();
        var picture = await page.APIRequest.GetAsync("/account/two-step/set-up?handler=Qr");
        (await picture.BodyAsync())[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        await page.FillAsync("[name='Input.Code']", Code(key));
        await page.ClickAsync("main form button.btn-primary");
        // A click returns before the page that it leads to is complete, and reading a list does not wait for its last entry.
        await page.Locator(".codes code").Nth(RecoveryCodes.CodesPerAccount - 1).WaitForAsync();
        var recovery = await page.Locator(".codes code").AllInnerTextsAsync();
        recovery.Count.ShouldBe(RecoveryCodes.CodesPerAccount);
        await window.ShouldBeFineAsync();

        await using var other = await demo.OpenAsync(new Viewport(width, dark, scripts));
        await own.TypeAsync(other.Page);
        await other.Page.WaitForURLAsync(url => url.Contains("/account/second-step", StringComparison.Ordinal));
        await other.ShouldBeFineAsync();
        await SubmitCodeAsync(other.Page, "000000");
        await other.Page.Locator(".field-error").WaitForAsync();
        var next = Code(key, TimeSpan.FromSeconds(30));
        await SubmitCodeAsync(other.Page, next);
        await other.Page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));

        await using var third = await demo.OpenAsync(new Viewport(width, dark, scripts));
        await own.TypeAsync(third.Page);
        await SubmitCodeAsync(third.Page, next);
        await third.Page.Locator(".field-error").WaitForAsync();
        await SubmitCodeAsync(third.Page, recovery[3]);
        await third.Page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
        await third.Page.GotoAsync("/account/security");
        (await third.Page.Locator("main").InnerTextAsync()).ShouldContain("9 recovery codes are left");
        await third.ShouldBeFineAsync();
        window.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Session_SignedOutFromAnotherDevice_HasToSignInAtItsNextPage()
    {
        var own = await TestAccount.MakeAsync(demo, "sessions");
        await using var here = await demo.OpenAsync();
        await using var there = await demo.OpenAsync(Viewport.Phone);
        foreach (var window in (BrowserWindow[])[here, there])
        {
            await own.TypeAsync(window.Page);
            await window.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        }

        await here.Page.GotoAsync("/account/security");
        await here.Page.ClickAsync("form[action*='handler=End'] button");
        await here.Page.GetByText("That device was signed out.").WaitForAsync();
        await there.Page.GotoAsync("/account/security");

        there.Page.Url.ShouldContain("/account/sign-in");
        (await here.Page.GotoAsync("/account/security"))!.Status.ShouldBe(200);
        here.Page.Url.ShouldEndWith("/account/security");
    }

    private static async Task SubmitCodeAsync(IPage page, string code)
    {
        await page.FillAsync("[name='Input.Code']", code);
        await page.ClickAsync("main form button.btn-primary");
    }

    private static string Code(byte[] key, TimeSpan ahead = default) => Totp.CodeAt(key, TimeProvider.System.GetUtcNow() + ahead);

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(bit => bit.Length == 8).Select(bit => byte.Parse(new string(bit), NumberStyles.BinaryNumber, CultureInfo.InvariantCulture))];
    }
}
