using System.Net;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Shell;

public sealed class PreferencesTests(SmallDemo host)
{
    [Fact]
    public async Task Post_Language_IsKeptAndRedirectsBack()
    {
        using var visitor = await Visitor.AnonymousAsync(host);
        using var answer = await visitor.PostAsync("/preferences", Fields("language", "es", "/account/sign-in?returnUrl=%2Fsearch"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/account/sign-in?returnUrl=%2Fsearch");
        (await visitor.ReadAsync(Visitor.SignInPath)).ShouldContain("<html lang=\"es\"");
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("system", "system")]
    [InlineData("\"><script>", "system")]
    public async Task Post_Theme_IsKept(string theme, string shown)
    {
        using var visitor = await Visitor.AnonymousAsync(host);
        using var answer = await visitor.PostAsync("/preferences", Fields("theme", theme, "/"));
        (await visitor.ReadAsync(Visitor.SignInPath)).ShouldContain($"data-bs-theme=\"{shown}\"");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Post_ReturnUrlOfAnotherSite_RedirectsToTheStartPage(string returnUrl)
    {
        using var visitor = await Visitor.AnonymousAsync(host);
        using var answer = await visitor.PostAsync("/preferences", Fields("language", "en", returnUrl));
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Theory]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es")]
    [InlineData("fr-FR,fr;q=0.9", "en")]
    public async Task Get_WithoutAChoice_FollowsTheBrowser(string requested, string language)
    {
        using var visitor = await Visitor.AnonymousAsync(host);
        using var request = new HttpRequestMessage(HttpMethod.Get, Visitor.SignInPath);
        request.Headers.Add("Accept-Language", requested);
        using var answer = await visitor.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"<html lang=\"{language}\"");
    }

    private static Dictionary<string, string> Fields(string name, string value, string returnUrl) =>
        new() { [name] = value, ["returnUrl"] = returnUrl };
}
