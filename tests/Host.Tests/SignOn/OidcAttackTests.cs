using FacultyDev.Accounts;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Tests.Demo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>Responses with one fault each. Each would sign in the administrator if it were accepted.</summary>
[Collection(typeof(OidcCollection))]
public sealed class OidcAttackTests(OidcDemo demo)
{
    private static readonly string Administrator = IdentityProvider.Person("s-admin", $"admin@{DemoPlan.MailDomain}");

    [Theory]
    [InlineData("nonce", "WrongNonce")]
    [InlineData("iss", "WrongIssuer")]
    [InlineData("aud", "WrongAudience")]
    [InlineData("azp", "WrongAudience")]
    public async Task SignIn_TokenWithAWrongClaim_IsRefused(string claim, string problem)
    {
        demo.Backchannel.Change(claims => claims[claim] = "https://somebody-else.example");
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, visitor, Administrator, SignOnRefusalMessage.NotTrusted, Enum.Parse<SignOnProblem>(problem));
    }

    [Fact]
    public async Task SignIn_TokenForSeveralAudiencesWithoutAuthorizedParty_IsRefused()
    {
        demo.Backchannel.Change(claims => claims["aud"] = new JsonArray(IdentityProvider.ClientId, "https://somebody-else.example"));
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, visitor, Administrator, SignOnRefusalMessage.NotTrusted, SignOnProblem.WrongAudience);
    }

    [Fact]
    public async Task SignIn_UserInfoOfSomebodyElse_IsRefused()
    {
        demo.Backchannel.ChangeUserInfo(claims => claims["sub"] = "s-somebody-else");
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, visitor, Administrator, SignOnRefusalMessage.NotTrusted, SignOnProblem.Malformed);
    }

    [Fact]
    public async Task SignIn_TokenWithoutANonce_IsRefused()
    {
        demo.Backchannel.Change(claims => claims.Remove("nonce"));
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, visitor, Administrator, SignOnRefusalMessage.NotTrusted, SignOnProblem.WrongNonce);
    }

    [Fact]
    public async Task SignIn_ExpiredToken_IsRefused()
    {
        demo.Backchannel.Change(claims => (claims["iat"], claims["exp"]) = (claims["iat"]!.GetValue<long>() - 7200, claims["exp"]!.GetValue<long>() - 7200));
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, visitor, Administrator, SignOnRefusalMessage.NotTrusted, SignOnProblem.TokenExpired);
    }

    [Fact]
    public async Task SignIn_TokenWithoutExpiry_IsRefused()
    {
        demo.Backchannel.Change(claims => claims.Remove("exp"));
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, visitor, Administrator, SignOnRefusalMessage.NotTrusted, SignOnProblem.TokenExpired);
    }

    [Fact]
    public async Task SignIn_TokenSignedByAnotherKeyWithTheProvidersKeyId_IsRefused()
    {
        using var other = RSA.Create(2048);
        demo.Backchannel.SignWith(other, "campus", published: false);
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, visitor, Administrator, SignOnRefusalMessage.NotTrusted, SignOnProblem.WrongSignature);
    }

    [Fact]
    public async Task SignIn_TokenWithoutSignature_IsRefused()
    {
        demo.Backchannel.LeaveUnsigned();
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, visitor, Administrator, SignOnRefusalMessage.NotTrusted, SignOnProblem.WrongSignature);
    }

    [Fact]
    public async Task SignIn_TokenSignedWithTheClientSecret_IsRefused()
    {
        demo.Backchannel.SignWithSecret(IdentityProvider.ClientSecret);
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, visitor, Administrator, SignOnRefusalMessage.NotTrusted, SignOnProblem.WrongSignature);
    }

    [Fact]
    public async Task SignIn_CallbackOpenedTwice_IsRefusedTheSecondTime()
    {
        using var visitor = await Visitor.AnonymousAsync(demo);
        var answer = await OidcFlow.ReturnAsync(demo, visitor, await demo.PersonWithoutAccountAsync("s-twice"));
        using (var first = await visitor.GetAsync(answer))
            first.Headers.Location!.ToString().ShouldBe("/");
        using var stranger = await Visitor.AnonymousAsync(demo);

        await OidcFlow.RefusedAsync(demo, stranger, new Callback(answer), SignOnRefusalMessage.Late, SignOnProblem.Late);
    }

    [Fact]
    public async Task SignIn_CodeReplayedWithTheBrowsersOwnCookies_IsRefusedByTheProvider()
    {
        using var visitor = await Visitor.AnonymousAsync(demo);
        var answer = await OidcFlow.ReturnAsync(demo, visitor, await demo.PersonWithoutAccountAsync("s-replay"));
        // Keeps the cookies, as an attacker who copied them would.
        visitor.KeepCookiesAsTheyAre("/account/sign-on/answer");
        using (var first = await visitor.GetAsync(answer))
            first.Headers.Location!.ToString().ShouldBe("/");

        await OidcFlow.RefusedAsync(demo, visitor, new Callback(answer), SignOnRefusalMessage.Late, SignOnProblem.CodeRefused);
    }

    [Fact]
    public async Task SignIn_ResponseOfAnotherIssuer_IsRefused()
    {
        using var visitor = await Visitor.AnonymousAsync(demo);
        var answer = await OidcFlow.ReturnAsync(demo, visitor, Administrator);
        var other = answer.Replace(Uri.EscapeDataString(demo.Provider.Issuer), Uri.EscapeDataString("https://somebody-else.example"), StringComparison.Ordinal);
        other.ShouldNotBe(answer);

        await OidcFlow.RefusedAsync(demo, visitor, new Callback(other), SignOnRefusalMessage.NotTrusted, SignOnProblem.WrongIssuer);
    }

    [Fact]
    public async Task SignIn_ResponseInAnotherBrowser_IsRefused()
    {
        using var attacker = await Visitor.AnonymousAsync(demo);
        var callback = await OidcFlow.ReturnAsync(demo, attacker, Administrator);
        using var victim = await Visitor.AnonymousAsync(demo);
        // The victim has started a sign-in too and has cookies, but of another attempt.
        await OidcFlow.ReturnAsync(demo, victim, Administrator);

        await OidcFlow.RefusedAsync(demo, victim, new Callback(callback), SignOnRefusalMessage.Late, SignOnProblem.Late);
    }

    [Theory]
    [InlineData("/signin-oidc")]
    [InlineData("/signout-oidc")]
    [InlineData("/signout-callback-oidc")]
    public async Task DefaultPaths_OfTheFrameworksHandler_AreNotServed(string path)
    {
        using var visitor = await Visitor.AnonymousAsync(demo);

        using var response = await visitor.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ConnectionTest_DiscoveryDocumentOfAnotherIssuer_IsReported()
    {
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        demo.Backchannel.Description = description => description["issuer"] = "https://somebody-else.example";

        using var response = await admin.PostAsync(
            "/administration/sign-on?handler=Test",
            new Dictionary<string, string> { ["Input.Authority"] = demo.Provider.Issuer, ["Input.ClientId"] = IdentityProvider.ClientId });

        demo.Backchannel.Description = null;
        var texts = demo.Services.GetRequiredService<IStringLocalizer<AccountsText>>();
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).ShouldContain(texts["SignOn.Test.WrongIssuer"]);
    }

    [Theory]
    [InlineData("?code=made-up&state=made-up")]
    [InlineData("")]
    public async Task Callback_Unsolicited_IsRedirectedToTheRefusalPage(string query)
    {
        using var visitor = await Visitor.AnonymousAsync(demo);

        using var answer = await visitor.GetAsync($"/account/sign-on/answer{query}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/account/sign-on/refused?why=Late");
    }
}
