using System.Net;
using AngleSharp.Html.Parser;
using FacultyDev.Host.Tests.Access;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests;

/// <summary>Properties of every response, whoever requests it.</summary>
public sealed class ResponseTests(SmallDemo host)
{
    [Theory]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/search", HttpStatusCode.Redirect)]
    [InlineData("/there-is-no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/api/there-is-no-such-endpoint", HttpStatusCode.NotFound)]
    [InlineData("/_content/FacultyDev.Ui/css/site.css", HttpStatusCode.OK)]
    public async Task Response_OfAnyKind_HasTheSecurityHeaders(string path, HttpStatusCode status)
    {
        using var visitor = await Visitor.AnonymousAsync(host);
        using var answer = await visitor.GetAsync(path);
        answer.StatusCode.ShouldBe(status);

        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Post_WithAnExpiredFormToken_IsAPageWithStatus400()
    {
        using var visitor = await Visitor.SignedInAsync(host, "office");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preferences")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", "from-yesterday")]),
        };
        using var answer = await visitor.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelector("main a[href='/']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("office")]
    [InlineData(null)]
    public async Task Get_UnknownAddressUnderApi_IsProblemJson(string? role)
    {
        using var visitor = role is null ? await Visitor.AnonymousAsync(host) : await Visitor.SignedInAsync(host, role);
        using var answer = await visitor.GetAsync("/api/v1/there-is-no-such-endpoint");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Get_ProtectedPageAnonymously_RedirectsToSignInAndBack()
    {
        using var visitor = await Visitor.AnonymousAsync(host);
        using var answer = await visitor.GetAsync("/search?q=nursing");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldBe($"{Visitor.SignInPath}?returnUrl=%2Fsearch%3Fq%3Dnursing");
    }
}
