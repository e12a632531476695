using System.Net;
using System.Text.Json;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Kernel.Audit;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>The steps of a sign-in, as a browser without scripts takes them.</summary>
internal static class OidcFlow
{
    /// <summary>From the button through the provider's pages to the callback address, which is not opened yet.</summary>
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

    public static async Task RefusedAsync(OidcDemo demo, Visitor visitor, string name, SignOnRefusalMessage formatter, SignOnProblem problem) =>
        await RefusedAsync(demo, visitor, new Callback(await ReturnAsync(demo, visitor, name)), formatter, problem);

    /// <summary>Opens the callback: a page with the reason, an audit entry with the exact reason, nobody signed in, nothing of the token shown.</summary>
    public static async Task RefusedAsync(OidcDemo demo, Visitor visitor, Callback callback, SignOnRefusalMessage formatter, SignOnProblem problem)
    {
        var before = await LinesAsync(demo, problem);
        using var answer = await visitor.GetAsync(callback.Path);
        answer.Headers.Location!.ToString().ShouldBe($"/account/sign-on/refused?why={formatter}");
        var page = await visitor.ReadAsync(answer.Headers.Location.ToString());
        page.ShouldContain("You are not signed in");
        page.ShouldNotContain("eyJ");
        using var inside = await visitor.GetAsync("/account");
        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LinesAsync(demo, problem)).ShouldBe(before + 1);
    }

    public static async Task ShouldBeAuditedAsync(OidcDemo demo, string kind, string change) =>
        (await demo.ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Kind == kind).ToListAsync()))
            .ShouldContain(entry => entry.Change.ToString() == change);

    private static async Task<int> LinesAsync(OidcDemo demo, SignOnProblem problem)
    {
        var lines = await demo.ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Kind == "institution.SignOnRefusal").ToListAsync());
        return lines.Count(line => JsonSerializer.Deserialize<Dictionary<string, string?[]>>(line.Fields)!["Problem"][1] == $"{problem}");
    }
}

/// <summary>The address to which the provider redirects.</summary>
internal sealed record Callback(string Path);
