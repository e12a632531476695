using System.Globalization;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Tests.Approval;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>Names of cookies, authentication schemes and headers, as clients receive them.</summary>
[Collection(RecordCollection.Name)]
public sealed class CookieRecordTests(RecordedHost host)
{
    private static readonly string[] Varying = ["Date", "Content-Length", "ETag", "Set-Cookie"];

    [Fact]
    public async Task Cookies_AndSchemes_MatchTheApprovedFile()
    {
        var lines = new List<string>();
        var cookies = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
        foreach (var scheme in await host.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync())
            lines.Add($"scheme {scheme.Name}" + (typeof(CookieAuthenticationHandler).IsAssignableFrom(scheme.HandlerType)
                ? string.Create(CultureInfo.InvariantCulture, $" | cookie {Describe(cookies.Get(scheme.Name).Cookie)} | {cookies.Get(scheme.Name).ExpireTimeSpan}")
                : ""));
        var forgery = host.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        lines.Add($"form token | cookie {Describe(forgery.Cookie)} | field {forgery.FormFieldName} | header {forgery.HeaderName}");
        lines.Add($"message for the next page | cookie {Describe(host.Services.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie)}");
        ApprovedFile.ShouldHold("cookies-and-schemes.txt", lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Headers_OfResponses_MatchTheApprovedFile()
    {
        var answers = new List<(string What, IReadOnlyList<string> Headers)>();
        using var visitor = await Visitor.AnonymousAsync(host);
        await NoteAsync("GET /api/v1/institution/units, anonymous", visitor.GetAsync("/api/v1/institution/units"));
        await NoteAsync("GET /institution/people, anonymous", visitor.GetAsync("/institution/people"));
        await NoteAsync("POST /preferences, language and theme", visitor.PostAsync("/preferences", new Dictionary<string, string> { ["language"] = "es", ["theme"] = "dark" }));
        using (var fresh = host.NewClient())
            await NoteAsync($"GET {Visitor.SignInPath}, anonymous", fresh.GetAsync(Visitor.SignInPath));
        await NoteAsync($"POST {Visitor.SignInPath}", visitor.PostAsync(Visitor.SignInPath, new Dictionary<string, string>
        {
            ["Input.Email"] = $"office@{DemoPlan.MailDomain}", ["Input.Password"] = DemoPlan.Password,
        }));
        await visitor.TakeTokenAsync("/preferences");
        await NoteAsync("GET /institution/people", visitor.GetAsync("/institution/people"));
        await NoteAsync("GET /institution/nowhere", visitor.GetAsync("/institution/nowhere"));
        await NoteAsync("GET /api/v1/institution/units/PHTH", visitor.GetAsync("/api/v1/institution/units/PHTH"));
        await NoteAsync("GET /api/v1/institution/units/NOPE", visitor.GetAsync("/api/v1/institution/units/NOPE"));
        await NoteAsync("GET /health/live", visitor.GetAsync("/health/live"));
        var shared = answers.Select(answer => answer.Headers).Aggregate((some, more) => [.. some.Intersect(more)]);
        ApprovedFile.ShouldHold("answer-headers.txt", shared.Select(header => $"every answer → {header}")
            .Concat(answers.SelectMany(answer => answer.Headers.Except(shared).Select(header => $"{answer.What} → {header}"))));

        async Task NoteAsync(string what, Task<HttpResponseMessage> call)
        {
            using var answer = await call;
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !Varying.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
            var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(cookie => $"Set-Cookie: {WithoutValue(cookie)}") : [];
            answers.Add((what, [$"{(int)answer.StatusCode}", .. headers.Concat(cookies).Order(StringComparer.Ordinal)]));
        }
    }

    private static string Describe(CookieBuilder cookie) => $"{cookie.Name} {cookie.SameSite} {cookie.SecurePolicy}{(cookie.HttpOnly ? " HttpOnly" : "")}";

    /// <summary>Hides the value, which differs in each run. An empty value deletes the cookie and is kept.</summary>
    private static string WithoutValue(string cookie)
    {
        var parts = cookie.Split("; ");
        var (name, value) = (parts[0].Split('=')[0], parts[0].Split('=', 2)[1]);
        return string.Join("; ", parts.Skip(1).Where(part => !part.StartsWith("expires=", StringComparison.OrdinalIgnoreCase)).Prepend($"{name}={(value.Length == 0 ? "" : "…")}"));
    }
}
