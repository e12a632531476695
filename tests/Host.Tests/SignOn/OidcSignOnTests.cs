using System.Net;
using System.Text.Json.Nodes;
using FacultyDev.Accounts;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Institution.People;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>Sign-in with a real provider: which account the person is signed in to.</summary>
[Collection(typeof(OidcCollection))]
public sealed class OidcSignOnTests(OidcDemo demo)
{
    [Fact]
    public async Task SignIn_WithAVerifiedAddress_OpensThatAccountAndLinksIt()
    {
        using var dean = await Visitor.AnonymousAsync(demo);
        (await dean.ReadAsync(Visitor.SignInPath)).ShouldContain("/account/sign-on/start");

        using var answer = await dean.GetAsync(await OidcFlow.ReturnAsync(demo, dean, IdentityProvider.Person("s-dean", Address("dean")), "/account/sign-on"));

        answer.Headers.Location!.ToString().ShouldBe("/account/sign-on");
        (await dean.ReadAsync("/account/sign-on")).ShouldContain(demo.Provider.Issuer);
        (await LinkAsync("s-dean")).AccountId.ShouldBe(await AccountIdAsync("dean"));
        await OidcFlow.ShouldBeAuditedAsync(demo, "accounts.SignOnLink", "Created");
    }

    [Fact]
    public async Task SignIn_Again_UsesTheLinkEvenWithAnotherAddress()
    {
        using (var first = await Visitor.AnonymousAsync(demo))
            await OidcFlow.SignInAsync(demo, first, IdentityProvider.Person("s-mentor", Address("mentor")));
        using var second = await Visitor.AnonymousAsync(demo);

        await OidcFlow.SignInAsync(demo, second, IdentityProvider.Person("s-mentor", Address("sponsor"), verified: false));

        (await second.ReadAsync("/account")).ShouldContain(await NameAsync("mentor"));
    }

    [Fact]
    public async Task SignIn_AnotherPersonWithTheAddressOfALinkedAccount_IsRefused()
    {
        using (var first = await Visitor.AnonymousAsync(demo))
            await OidcFlow.SignInAsync(demo, first, IdentityProvider.Person("s-peer", Address("peer")));
        using var newcomer = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, newcomer, IdentityProvider.Person("s-peer-2", Address("peer")), SignOnRefusalMessage.Ambiguous, SignOnProblem.Ambiguous);
    }

    [Fact]
    public async Task SignIn_OnTheRosterWithoutAnAccount_CreatesOne()
    {
        var member = await demo.ReadAsync(db => db.Set<FacultyMember>().AsNoTracking()
            .OrderBy(member => member.Id).FirstAsync(member => !db.Set<Account>().Any(account => account.MemberId == member.Id)));
        using var visitor = await Visitor.AnonymousAsync(demo);

        // The provider has not verified the address, but the settings name a claim with the employee number.
        await OidcFlow.SignInAsync(demo, visitor, IdentityProvider.Person("s-new", member.Email, verified: false, member.EmployeeNumber));

        (await visitor.ReadAsync("/account")).ShouldContain(member.DisplayName);
        var account = await demo.ReadAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(account => account.MemberId == member.Id));
        account.PasswordHash.ShouldBeNull();
    }

    [Fact]
    public async Task SignIn_NotOnTheRoster_IsRefusedWithoutAnAccount()
    {
        var before = await demo.ReadAsync(db => db.Set<Account>().CountAsync());
        using var stranger = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, stranger, IdentityProvider.Person("s-stranger", "stranger@elsewhere.example"), SignOnRefusalMessage.Unknown, SignOnProblem.Unknown);

        (await demo.ReadAsync(db => db.Set<Account>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task SignIn_WithAnUnverifiedAddress_IsRefused()
    {
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(
            demo, visitor, IdentityProvider.Person("s-unverified", Address("admin"), verified: false), SignOnRefusalMessage.NotVerified, SignOnProblem.NotVerified);
    }

    [Fact]
    public async Task SignOut_AfterSignOn_OffersToSignOutAtTheProviderToo()
    {
        using var sponsor = await Visitor.AnonymousAsync(demo);
        await OidcFlow.SignInAsync(demo, sponsor, IdentityProvider.Person("s-sponsor", Address("sponsor")));

        await sponsor.TakeTokenAsync("/preferences");
        using var answer = await sponsor.PostAsync("/account/sign-out");

        answer.Headers.Location!.ToString().ShouldBe("/account/sign-on/signed-out");
        (await sponsor.ReadAsync("/account/sign-on/signed-out")).ShouldContain($"{demo.Provider.Issuer}/session/end?client_id=facultydev");
        using var inside = await sponsor.GetAsync("/account");
        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Unlink_OwnOrForeignLink_RemovesTheOwnOnly()
    {
        using var mentee = await Visitor.AnonymousAsync(demo);
        await OidcFlow.SignInAsync(demo, mentee, IdentityProvider.Person("s-mentee", Address("mentee")));
        var link = await LinkAsync("s-mentee");
        await mentee.TakeTokenAsync("/preferences");
        using var other = await Visitor.SignedInAsync(demo, "program");

        using var forged = await other.PostAsync("/account/sign-on?handler=Unlink", new Dictionary<string, string> { ["link"] = $"{link.Id}" });
        forged.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var done = await mentee.PostAsync("/account/sign-on?handler=Unlink", new Dictionary<string, string> { ["link"] = $"{link.Id}" });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await demo.ReadAsync(db => db.Set<SignOnLink>().AnyAsync(each => each.Id == link.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_WithAReturnUrlOfAnotherSite_RedirectsToTheStartPage()
    {
        using var office = await Visitor.AnonymousAsync(demo);

        using var answer = await office.GetAsync(
            await OidcFlow.ReturnAsync(demo, office, IdentityProvider.Person("s-office", Address("office")), "https://evil.example/"));

        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Start_WithoutParameters_RequestsACodeWithPkceNonceAndState()
    {
        using var visitor = await Visitor.AnonymousAsync(demo);

        var query = await StartAsync(visitor);

        query.Keys.Order(StringComparer.Ordinal).ShouldBe(
            ["client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_type", "scope", "state"]);
        ((string?)query["response_type"], (string?)query["code_challenge_method"], (string?)query["scope"]).ShouldBe(("code", "S256", "openid email campus"));
    }

    [Fact]
    public async Task Settings_OfAnotherClient_AreUsedAtTheNextSignIn()
    {
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        // Announces that the client must send its secret in the form.
        demo.Backchannel.Description = description => description["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post");
        await SaveAsync(admin, IdentityProvider.PostClientId, version: 0);

        using (var visitor = await Visitor.AnonymousAsync(demo))
        {
            ((string?)(await StartAsync(visitor))["client_id"]).ShouldBe(IdentityProvider.PostClientId);
            await OidcFlow.SignInAsync(demo, visitor, await demo.PersonWithoutAccountAsync("s-settings"));
        }

        demo.Backchannel.Description = null;
        await SaveAsync(admin, IdentityProvider.ClientId, version: 1);
        using var other = await Visitor.AnonymousAsync(demo);
        ((string?)(await StartAsync(other))["client_id"]).ShouldBe(IdentityProvider.ClientId);
        await OidcFlow.SignInAsync(demo, other, IdentityProvider.Person("s-settings"));
    }

    private async Task SaveAsync(Visitor admin, string clientId, int version)
    {
        using var saved = await admin.PostAsync("/administration/sign-on", new Dictionary<string, string>
        {
            ["Input.Enabled"] = "true", ["Input.Authority"] = demo.Provider.Issuer, ["Input.ClientId"] = clientId, ["Input.Scopes"] = "openid email campus",
            ["Input.EmailClaim"] = "email", ["Input.NumberClaim"] = "employee_number", ["Input.Version"] = $"{version}",
        });
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<Dictionary<string, StringValues>> StartAsync(Visitor visitor)
    {
        using var start = await visitor.GetAsync("/account/sign-on/start");
        return QueryHelpers.ParseQuery(start.Headers.Location!.Query);
    }

    private static string Address(string local) => $"{local}@{DemoPlan.MailDomain}";

    private Task<SignOnLink> LinkAsync(string subject) =>
        demo.ReadAsync(db => db.Set<SignOnLink>().AsNoTracking().SingleAsync(link => link.Subject == subject));

    private Task<Guid> AccountIdAsync(string local)
    {
        var address = Address(local);
        return demo.ReadAsync(db => db.Set<Account>().Where(account => account.Email == address).Select(account => account.Id).SingleAsync());
    }

    private Task<string> NameAsync(string local)
    {
        var address = Address(local);
        return demo.ReadAsync(db => db.Set<Account>().Where(account => account.Email == address).Select(account => account.Name).SingleAsync());
    }
}
