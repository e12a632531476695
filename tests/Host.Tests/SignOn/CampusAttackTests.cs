using System.Net;
using System.Security.Cryptography;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Kernel.Demo;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>Answers that are wrong in one thing alone. Each would sign the administrator in if it were believed.</summary>
public sealed class CampusAttackTests(CampusDemo demo) : IClassFixture<CampusDemo>
{
    private static readonly string Administrator = CampusServer.Somebody("s-admin", $"admin@{DemoPlan.MailDomain}");

    [Theory]
    [InlineData("nonce", "WrongNonce")]
    [InlineData("iss", "WrongIssuer")]
    [InlineData("aud", "WrongAudience")]
    [InlineData("azp", "WrongAudience")]
    public async Task SignIn_TokenThatSaysSomethingElse_IsRefused(string claim, string problem)
    {
        demo.Liar.Change(claims => claims[claim] = "https://somebody-else.example");
        using var visitor = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, visitor, Administrator, SignOnWords.NotTrusted, Enum.Parse<SignOnProblem>(problem));
    }

    [Fact]
    public async Task SignIn_TokenWithoutANonce_IsRefused()
    {
        demo.Liar.Change(claims => claims.Remove("nonce"));
        using var visitor = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, visitor, Administrator, SignOnWords.NotTrusted, SignOnProblem.WrongNonce);
    }

    [Fact]
    public async Task SignIn_ExpiredToken_IsRefused()
    {
        demo.Liar.Change(claims => (claims["iat"], claims["exp"]) = (claims["iat"]!.GetValue<long>() - 7200, claims["exp"]!.GetValue<long>() - 7200));
        using var visitor = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, visitor, Administrator, SignOnWords.NotTrusted, SignOnProblem.TokenExpired);
    }

    [Fact]
    public async Task SignIn_TokenWithoutAnEnd_IsRefused()
    {
        demo.Liar.Change(claims => claims.Remove("exp"));
        using var visitor = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, visitor, Administrator, SignOnWords.NotTrusted, SignOnProblem.TokenExpired);
    }

    [Fact]
    public async Task SignIn_TokenSignedByAnotherKeyUnderTheServersName_IsRefused()
    {
        using var other = RSA.Create(2048);
        demo.Liar.SignWith(other, "campus", published: false);
        using var visitor = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, visitor, Administrator, SignOnWords.NotTrusted, SignOnProblem.WrongSignature);
    }

    [Fact]
    public async Task SignIn_TokenWithoutSignature_IsRefused()
    {
        demo.Liar.LeaveUnsigned();
        using var visitor = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, visitor, Administrator, SignOnWords.NotTrusted, SignOnProblem.WrongSignature);
    }

    [Fact]
    public async Task SignIn_TokenSignedWithTheClientSecret_IsRefused()
    {
        demo.Liar.SignWithSecret(CampusServer.ClientSecret);
        using var visitor = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, visitor, Administrator, SignOnWords.NotTrusted, SignOnProblem.WrongSignature);
    }

    [Fact]
    public async Task SignIn_AnswerOpenedTwice_IsRefusedTheSecondTime()
    {
        using var visitor = await Visitor.AnonymousAsync(demo);
        var answer = await Campus.ReturnAsync(demo, visitor, CampusServer.Somebody("s-twice", $"dean@{DemoPlan.MailDomain}"));
        using (var first = await visitor.GetAsync(answer))
            first.Headers.Location!.ToString().ShouldBe("/");
        using var stranger = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, stranger, new Answer(answer), SignOnWords.Late, SignOnProblem.Late);
    }

    [Fact]
    public async Task SignIn_CodeReplayedWithTheBrowsersOwnCookies_IsRefusedByTheServer()
    {
        using var visitor = await Visitor.AnonymousAsync(demo);
        var answer = await Campus.ReturnAsync(demo, visitor, CampusServer.Somebody("s-replay", $"mentee@{DemoPlan.MailDomain}"));
        // As somebody would who had copied everything the browser held.
        visitor.KeepCookiesAsTheyAre("/account/sign-on/answer");
        using (var first = await visitor.GetAsync(answer))
            first.Headers.Location!.ToString().ShouldBe("/");

        await Campus.RefusedAsync(demo, visitor, new Answer(answer), SignOnWords.Late, SignOnProblem.CodeRefused);
    }

    [Fact]
    public async Task SignIn_AnswerOfAnotherServer_IsRefused()
    {
        using var visitor = await Visitor.AnonymousAsync(demo);
        var answer = await Campus.ReturnAsync(demo, visitor, Administrator);
        var other = answer.Replace(Uri.EscapeDataString(demo.Campus.Issuer), Uri.EscapeDataString("https://somebody-else.example"), StringComparison.Ordinal);
        other.ShouldNotBe(answer);

        await Campus.RefusedAsync(demo, visitor, new Answer(other), SignOnWords.NotTrusted, SignOnProblem.WrongIssuer);
    }

    [Theory]
    [InlineData("?code=made-up&state=made-up")]
    [InlineData("")]
    public async Task Answer_ThatWasNeverAskedFor_GetsAPageAndLeavesNoLine(string query)
    {
        using var visitor = await Visitor.AnonymousAsync(demo);

        using var answer = await visitor.GetAsync($"/account/sign-on/answer{query}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/account/sign-on/refused?why=Late");
    }
}
