using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Accounts;

/// <summary>Creates and uses a passkey in Chromium with a virtual authenticator.</summary>
public sealed class PasskeyTests(BrowserDemo demo)
{
    [Fact]
    public async Task Passkey_Created_SignsInWithoutAPasswordUntilItIsRemoved()
    {
        var own = await TestAccount.MakeAsync(demo, "passkey");
        await using var window = await demo.OpenOnLocalhostAsync();
        var page = window.Page;
        var authenticator = await AddAuthenticatorAsync(page, isVerified: true);
        await own.TypeAsync(page);
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));

        await page.GotoAsync("/account/passkeys/add");
        await page.FillAsync("[name='Input.Name']", "Laptop at work");
        await page.ClickAsync("main form button.btn-primary");
        await page.WaitForURLAsync(url => url.EndsWith("/account/passkeys", StringComparison.Ordinal));
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Laptop at work");
        (await window.FindingsAsync()).ShouldBeEmpty();

        await SignOutAsync(page);
        await page.ClickAsync("form[data-passkey=get] button");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        await page.GotoAsync("/account/security");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("with a passkey");

        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rename" }).ClickAsync();
        await page.FillAsync("[name='Input.Name']", "Old laptop");
        await page.ClickAsync("main form button.btn-primary");
        await page.GetByText("Old laptop").First.WaitForAsync();
        await page.Locator("details.confirm summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey" }).ClickAsync();
        await page.GetByText("No passkey yet").WaitForAsync();

        await SignOutAsync(page);
        await page.ClickAsync("form[data-passkey=get] button");
        await page.GetByText("does not open an account here").First.WaitForAsync();
        (await window.FindingsAsync()).ShouldBeEmpty();
        window.ConsoleErrors.ShouldBeEmpty();
        await authenticator.DetachAsync();
    }

    [Fact]
    public async Task Passkey_FromADeviceWithoutUserVerification_IsNotCreated()
    {
        var own = await TestAccount.MakeAsync(demo, "passkey-unverified");
        await using var window = await demo.OpenOnLocalhostAsync();
        var page = window.Page;
        var authenticator = await AddAuthenticatorAsync(page, isVerified: false);
        await own.TypeAsync(page);
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));

        await page.GotoAsync("/account/passkeys/add");
        await page.ClickAsync("main form button.btn-primary");

        await page.GetByText("No passkey was made").WaitForAsync();
        (await window.FindingsAsync()).ShouldBeEmpty();
        await authenticator.DetachAsync();
    }

    [Fact]
    public async Task Passkeys_WithoutScripts_ExplainsWhatToDo()
    {
        var own = await TestAccount.MakeAsync(demo, "passkey-noscript");
        await using var window = await demo.OpenAsync(Viewport.Phone with { Scripts = false });
        await own.TypeAsync(window.Page);
        await window.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));

        await window.Page.GotoAsync("/account/passkeys/add");

        (await window.Page.Locator("main").InnerTextAsync()).ShouldContain("needs JavaScript");
        (await window.GetHorizontalOverflowAsync()).ShouldBe(0);
    }

    private static async Task<ICDPSession> AddAuthenticatorAsync(IPage page, bool isVerified)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = isVerified, ["automaticPresenceSimulation"] = true,
            },
        });
        return session;
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-out");
        await page.ClickAsync("main form button.btn-primary");
        await page.WaitForURLAsync(url => url.Contains("/account/sign-in", StringComparison.Ordinal));
    }
}
