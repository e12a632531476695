using System.Net;
using System.Text.Json;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Kernel.Audit;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>The way through campus sign-on, as a browser without scripts goes it.</summary>
internal static class Campus
{
    /// <summary>From the button to the server, through its pages, to the address with which it sends back; that one is not opened yet.</summary>
    public static async Task<string> ReturnAsync(CampusDemo demo, Visitor visitor, string name, string returnUrl = "/")
    {
        using var start = await visitor.GetAsync($"/account/sign-on/start?returnUrl={Uri.EscapeDataString(returnUrl)}");
        start.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (await demo.Campus.SignInAsync(start.Headers.Location!, name)).PathAndQuery;
    }

    public static async Task SignInAsync(CampusDemo demo, Visitor visitor, string name)
    {
        using var answer = await visitor.GetAsync(await ReturnAsync(demo, visitor, name));
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    public static async Task RefusedAsync(CampusDemo demo, Visitor visitor, string name, SignOnWords words, SignOnProblem problem) =>
        await RefusedAsync(demo, visitor, new Answer(await ReturnAsync(demo, visitor, name)), words, problem);

    /// <summary>Opens the answer: a page that says why, a line in the trail that says exactly why, nobody signed in, nothing of the token shown.</summary>
    public static async Task RefusedAsync(CampusDemo demo, Visitor visitor, Answer opened, SignOnWords words, SignOnProblem problem)
    {
        var before = await LinesAsync(demo, problem);
        using var answer = await visitor.GetAsync(opened.Path);
        answer.Headers.Location!.ToString().ShouldBe($"/account/sign-on/refused?why={words}");
        var page = await visitor.ReadAsync(answer.Headers.Location.ToString());
        page.ShouldContain("You are not signed in");
        page.ShouldNotContain("eyJ");
        using var inside = await visitor.GetAsync("/account");
        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LinesAsync(demo, problem)).ShouldBe(before + 1);
    }

    public static async Task ShouldBeAuditedAsync(CampusDemo demo, string kind, string change) =>
        (await demo.ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Kind == kind).ToListAsync()))
            .ShouldContain(entry => entry.Change.ToString() == change);

    private static async Task<int> LinesAsync(CampusDemo demo, SignOnProblem problem)
    {
        var lines = await demo.ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Kind == "institution.SignOnRefusal").ToListAsync());
        return lines.Count(line => JsonSerializer.Deserialize<Dictionary<string, string?[]>>(line.Fields)!["Problem"][1] == $"{problem}");
    }
}

/// <summary>The address with which the server sends somebody back.</summary>
internal sealed record Answer(string Path);
