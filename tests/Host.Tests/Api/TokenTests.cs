using System.Net;
using System.Net.Http.Json;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Host.Tests.Api;

[Collection<ChangeableDemoTests>]
public sealed class TokenTests(ChangeableDemo demo)
{
    [Fact]
    public async Task Token_WithAScope_AllowsThatScopeOnly()
    {
        using var program = await ApiClient.OfAsync(demo, "office", "read-units");

        (await program.ReadAsync("institution/units"))["items"]!.AsArray().Count.ShouldBeGreaterThan(5);
        using var people = await program.GetAsync("institution/people");
        people.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var write = await program.PostAsync("responsibilities/actions", new { });
        write.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Token_OfSomebodyWithoutThePermission_GrantsNothingMore()
    {
        using var program = await ApiClient.OfAsync(demo, "mentee", "read-people", "read-units");

        using var people = await program.GetAsync("institution/people");

        people.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Token_Created_IsStoredAsAHashWithTheDayOfItsLastUse()
    {
        using var program = await ApiClient.OfAsync(demo, "office", "read-units");
        await program.ReadAsync("institution/units/PHTH");

        var hash = ApiToken.HashOf(program.Token);
        var stored = await demo.ReadAsync(db => db.Set<ApiToken>().AsNoTracking().SingleAsync(token => token.Hash == hash));
        stored.LastUsedOn.ShouldNotBeNull();
        using var office = await Visitor.SignedInAsync(demo, "office");
        (await office.ReadAsync("/account/tokens")).ShouldNotContain(program.Token);
    }

    [Fact]
    public async Task Token_Revoked_IsRefused()
    {
        using var program = await ApiClient.OfAsync(demo, "dean", "read-units");
        var hash = ApiToken.HashOf(program.Token);
        var id = await demo.ReadAsync(db => db.Set<ApiToken>().Where(token => token.Hash == hash).Select(token => token.Id).SingleAsync());
        using (var other = await Visitor.SignedInAsync(demo, "office"))
        using (var forged = await other.PostAsync("/account/tokens?handler=Revoke", new Dictionary<string, string> { ["token"] = $"{id}" }))
            forged.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var admin = await Visitor.SignedInAsync(demo, "admin"))
        {
            var page = await admin.ReadAsync("/administration/tokens");
            page.ShouldContain("A program");
            page.ShouldNotContain(program.Token);
            using var revoked = await admin.PostAsync($"/administration/tokens/{id}?handler=Revoke");
            revoked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var answer = await program.GetAsync("institution/units");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
    }

    [Fact]
    public async Task Token_OnAPage_GrantsNoAccess()
    {
        using var program = await ApiClient.OfAsync(demo, "office", "read-units");
        using var client = demo.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/institution/people");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {program.Token}");

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Write_ByCookie_RequiresTheFormTokenInAHeader()
    {
        using var office = await Visitor.SignedInAsync(demo, "office");
        using var bare = new HttpRequestMessage(HttpMethod.Post, "/api/v1/responsibilities/actions") { Content = JsonContent.Create(new { }) };
        using var refused = await office.SendAsync(bare);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("kernel.api.cookie-only");

        using var meant = new HttpRequestMessage(HttpMethod.Post, "/api/v1/responsibilities/actions/00000000-0000-0000-0000-000000000001/begin");
        meant.Headers.Add("RequestVerificationToken", office.FormToken);
        using var answer = await office.SendAsync(meant);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
    }

    [Fact]
    public async Task Docs_BeforeSignIn_RedirectToSignIn()
    {
        using var client = demo.NewClient();

        using var answer = await client.GetAsync("/api/docs");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }
}
