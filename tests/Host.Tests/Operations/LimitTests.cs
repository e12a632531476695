using System.Net;
using AngleSharp.Html.Parser;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Kernel.Web;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Hosting;

namespace FacultyDev.Host.Tests.Operations;

/// <summary>Requests that are too many or too large, and the responses that explain it.</summary>
public sealed class LimitTests(LimitTests.NarrowHost host) : IClassFixture<LimitTests.NarrowHost>
{
    private const int SignIns = 3;
    private const int Requests = 40;

    [Fact]
    public async Task SignIn_MoreAttemptsOnOneAccountThanAllowed_IsAPageWithStatus429()
    {
        using var visitor = await Visitor.AnonymousAsync(host);
        for (var attempt = 0; attempt < SignIns; attempt++)
            (await SignInAsync(visitor, "victim@example.edu")).ShouldBe(HttpStatusCode.OK);

        using var refused = await visitor.PostAsync(Visitor.SignInPath, Form("victim@example.edu"));

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var page = await new HtmlParser().ParseDocumentAsync(await refused.Content.ReadAsStringAsync());
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldNotBeNullOrWhiteSpace();
        (await SignInAsync(visitor, "somebody-else@example.edu")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Api_MoreRequestsOfOnePersonThanAllowed_IsProblemJsonWithStatus429()
    {
        using var visitor = await Visitor.SignedInAsync(host, "mentee");
        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request <= Requests; request++)
            answers.Add(await visitor.GetAsync("/api/v1/institution/units/PHTH"));

        answers[0].StatusCode.ShouldBe(HttpStatusCode.OK);
        answers[^1].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answers[^1].Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Post_LargerThanTheLargestFile_IsAPageWithStatus413()
    {
        using var visitor = await Visitor.SignedInAsync(host, "office");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preferences")
        {
            Content = new ByteArrayContent(new byte[27 * 1024 * 1024]),
        };

        using var refused = await visitor.SendAsync(request);

        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var page = await new HtmlParser().ParseDocumentAsync(await refused.Content.ReadAsStringAsync());
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldNotBeNullOrWhiteSpace();
    }

    private static async Task<HttpStatusCode> SignInAsync(Visitor visitor, string email)
    {
        using var answer = await visitor.PostAsync(Visitor.SignInPath, Form(email));
        return answer.StatusCode;
    }

    private static Dictionary<string, string> Form(string email) => new() { ["Input.Email"] = email, ["Input.Password"] = $"not {DemoPlan.Password}" };

    public sealed class NarrowHost : DemoHost, IAsyncLifetime
    {
        public async ValueTask InitializeAsync() => await SeedAsync(people: 60);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RateLimits:SignIn", $"{SignIns}");
            builder.UseSetting("RateLimits:General", $"{Requests}");
        }
    }
}
