using System.Net;
using System.Text.RegularExpressions;
using FacultyDev.Accounts;
using FacultyDev.Accounts.Administration;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.Institution;

/// <summary>Account behavior that only a running host shows: identical responses, cookies and redirects.</summary>
[Collection<ChangeableDemoTests>]
public sealed partial class AccountPagesTests(ChangeableDemo host)
{
    [Fact]
    public async Task ForgotPassword_KnownOrUnknownAddress_GetsTheSameResponse()
    {
        using var visitor = await Visitor.AnonymousAsync(host);

        var known = await AskAsync($"mentor@{DemoPlan.MailDomain}");
        var unknown = await AskAsync($"nobody@{DemoPlan.MailDomain}");

        known.ShouldContain("a link is on its way");
        unknown.ShouldBe(known);

        async Task<string> AskAsync(string email)
        {
            using var answer = await visitor.PostAsync("/account/forgot", new Dictionary<string, string> { ["Input.Email"] = email });
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return Token().Replace(await answer.Content.ReadAsStringAsync(), "").Replace(email, "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SignOutEverywhere_WithTwoSessions_EndsBothAndNobodyElses()
    {
        using var here = await Visitor.SignedInAsync(host, "sponsor");
        using var there = await Visitor.SignedInAsync(host, "sponsor");
        using var other = await Visitor.SignedInAsync(host, "peer");

        (await here.PostAsync("/account/security?handler=Everywhere")).Dispose();

        (await StatusAsync(here, "/account")).ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(there, "/account")).ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(other, "/account")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignOut_ByTheAdministrator_EndsAllSessionsOfThePerson()
    {
        using var office = await Visitor.SignedInAsync(host, "office");
        using var administrator = await Visitor.SignedInAsync(host, "admin");

        var id = await host.ReadAsync(db => db.Set<Account>()
            .Where(account => account.Email == $"office@{DemoPlan.MailDomain}").Select(account => account.Id).SingleAsync());
        using var done = await administrator.PostAsync($"/administration/accounts/{id}?handler=SignOut");

        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(office, "/account")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Rule_TwoFactorForStaff_RedirectsThemToSetUpAndBlocksTheirRole()
    {
        await SetTwoFactorRuleAsync(true);
        try
        {
            using var office = await Visitor.SignedInAsync(host, "office");
            using var dean = await Visitor.SignedInAsync(host, "dean");

            using var redirected = await office.GetAsync("/institution/people");
            using var refused = await office.PostAsync("/institution/settings");

            (redirected.StatusCode, redirected.Headers.Location?.ToString()).ShouldBe((HttpStatusCode.Redirect, "/account/two-step"));
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await office.ReadAsync("/account/two-step")).ShouldContain("Your institution asks for two-step sign-in");
            (await StatusAsync(dean, "/institution/people")).ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await SetTwoFactorRuleAsync(false);
        }
    }

    [Fact]
    public async Task ResetLink_Opened_IsNotStoredByTheBrowser()
    {
        using var visitor = await Visitor.AnonymousAsync(host);

        using var reset = await visitor.GetAsync("/account/reset?secret=whatever");

        reset.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await reset.Content.ReadAsStringAsync()).ShouldContain("no longer good");
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }

    private async Task SetTwoFactorRuleAsync(bool isRequiredForStaff)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("test");
        var rules = scope.ServiceProvider.GetRequiredService<AccountRulesStore>();
        await rules.SaveAsync(isRequiredForStaff, (await rules.GetAsync(default)).Version, default);
    }

    [GeneratedRegex("""<input name="__RequestVerificationToken"[^>]*>""")]
    private static partial Regex Token();
}
