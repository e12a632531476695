using System.Net;
using System.Text.Json;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Kernel.Audit;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>The steps of a sign-in in a browser without scripts.</summary>
internal static class OidcFlow
{
    /// <summary>Goes from the sign-on button through the provider's pages and returns the callback address without opening it.</summary>
    public static async Task<string> ReturnAsync(OidcDemo demo, Visitor visitor, string name, string returnUrl = "/")
    {
        using var start = await visitor.GetAsync($"/account/sign-on/start?returnUrl={Uri.EscapeDataString(returnUrl)}");
        start.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (await demo.Provider.SignInAsync(start.Headers.Location!, name)).PathAndQuery;
    }

    public static async Task SignInAsync(OidcDemo demo, Visitor visitor, string name)
    {
        using var answer = await visitor.GetAsync(await ReturnAsync(demo, visitor, name));
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    public static async Task RefusedAsync(OidcDemo demo, Visitor visitor, string name, SignOnRefusalMessage message, SignOnProblem problem) =>
        await RefusedAsync(demo, visitor, new Callback(await ReturnAsync(demo, visitor, name)), message, problem);

    /// <summary>
    /// Opens the callback and expects a page with the reason, an audit entry with the exact reason, no sign-in, and nothing of the token on
    /// the page.
    /// </summary>
    public static async Task RefusedAsync(OidcDemo demo, Visitor visitor, Callback callback, SignOnRefusalMessage message, SignOnProblem problem)
    {
        var before = await CountRefusalsAsync(demo, problem);
        using var answer = await visitor.GetAsync(callback.Path);
        answer.Headers.Location!.ToString().ShouldBe($"/account/sign-on/refused?why={message}");
        var page = await visitor.ReadAsync(answer.Headers.Location.ToString());
        page.ShouldContain("You are not signed in");
        // Both parts of a token begin so. Inside a word, the letters are those of a random form token.
        page.ShouldNotMatch(@"(?<![\w-])eyJ");
        using var inside = await visitor.GetAsync("/account");
        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CountRefusalsAsync(demo, problem)).ShouldBe(before + 1);
    }

    public static async Task ShouldBeAuditedAsync(OidcDemo demo, string kind, string change) =>
        (await demo.ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Kind == kind).ToListAsync()))
            .ShouldContain(entry => entry.Change.ToString() == change);

    private static async Task<int> CountRefusalsAsync(OidcDemo demo, SignOnProblem problem)
    {
        var entries = await demo.ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Kind == "accounts.SignOnRefusal").ToListAsync());
        return entries.Count(entry => JsonSerializer.Deserialize<Dictionary<string, string?[]>>(entry.Fields)!["Problem"][1] == $"{problem}");
    }
}

/// <summary>The address to which the provider redirects.</summary>
internal sealed record Callback(string Path);
