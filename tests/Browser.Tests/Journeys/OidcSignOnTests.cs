using FacultyDev.Contracts.Extensions;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>An administrator sets up OpenID Connect; then somebody signs in with it and signs out again.</summary>
public sealed class OidcSignOnTests(BrowserDemo demo)
{
    [Fact]
    public async Task SignOn_SetUpAndUsed_SignsInWithTheRoleFromTheRule()
    {
        var server = demo.ClientOptions.BaseAddress.ToString();
        await using var provider = await IdentityProvider.StartAsync(server);
        await using (var admin = await demo.SignInAsAsync("admin"))
        {
            await admin.GoAsync("/administration/sign-on");
            await admin.Page.CheckAsync("[name='Input.Enabled']");
            await admin.Page.FillAsync("[name='Input.Authority']", provider.Issuer);
            await admin.Page.FillAsync("[name='Input.ClientId']", IdentityProvider.ClientId);
            await admin.Page.FillAsync("[name='Input.Scopes']", "openid email campus");
            await admin.Page.ClickAsync("button[formaction='?handler=Test']");
            (await admin.Page.Locator("section.notice").InnerTextAsync()).ShouldContain($"{provider.Issuer} was found");
            (await admin.FindingsAsync()).ShouldBeEmpty();
            await admin.Page.FillAsync("[name='Input.Secret']", IdentityProvider.ClientSecret);
            await admin.Page.ClickAsync("form.form .btn-primary");
            await admin.Page.GetByText("The settings are saved.").WaitForAsync();

            await admin.GoAsync("/administration/sign-on/rules");
            await admin.Page.FillAsync("[name='Input.Value']", "evaluators");
            await admin.Page.SelectOptionAsync("[name='Input.Role']", "Evaluator");
            await admin.Page.ClickAsync("form.form .btn-primary");
            (await admin.Page.Locator("table.list").InnerTextAsync()).ShouldContain("groups = evaluators");
        }

        await using var mentee = await demo.OpenAsync(Viewport.Phone);
        await mentee.GoAsync("/account");
        await mentee.Page.ClickAsync("a[href^='/account/sign-on/start']");
        await mentee.Page.FillAsync("[name=login]", IdentityProvider.Person("b-mentee", $"mentee@{DemoPlan.MailDomain}", groups: "evaluators"));
        await mentee.Page.FillAsync("[name=password]", "any");
        await mentee.Page.ClickAsync("button[type=submit]");
        await mentee.Page.ClickAsync("button[type=submit]");
        await mentee.Page.WaitForURLAsync($"{server}account");
        (await mentee.Page.Locator("aside").InnerTextAsync()).ShouldContain("Evaluator");
        (await mentee.GetHorizontalOverflowAsync()).ShouldBe(0);

        await mentee.GoAsync("/account/sign-out");
        await mentee.Page.ClickAsync("main button[type=submit]");
        await mentee.Page.ClickAsync($"a[href^='{provider.Issuer}/session/end']");
        await mentee.Page.ClickAsync("button[value=yes]");
        await mentee.Page.WaitForURLAsync(url => url.Contains(Visitor.SignInPath, StringComparison.Ordinal));

        // Restores the settings, because other tests share the demo.
        await using var after = await demo.SignInAsAsync("admin");
        await after.GoAsync("/administration/sign-on");
        await after.Page.UncheckAsync("[name='Input.Enabled']");
        await after.Page.ClickAsync("form.form .btn-primary");
        await after.Page.GetByText("The settings are saved.").WaitForAsync();
    }
}
