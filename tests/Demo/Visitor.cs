using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FacultyDev.Contracts.Extensions;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace FacultyDev.Tests.Demo;

/// <summary>A visitor with a browser without scripts: keeps cookies, sends the form token, and does not follow redirects.</summary>
public sealed partial class Visitor : IDisposable
{
    public const string SignInPath = "/account/sign-in";

    private readonly DemoHost host;
    private readonly CookieContainer cookies = new();
    private HttpClient client;
    private string token = "";

    private Visitor(DemoHost host)
    {
        this.host = host;
        client = host.NewClient(new CookieContainerHandler(cookies));
    }

    /// <summary>Creates a visitor who is not signed in, with the form token of the sign-in page.</summary>
    public static async Task<Visitor> AnonymousAsync(DemoHost host)
    {
        var visitor = new Visitor(host);
        await visitor.TakeTokenAsync(SignInPath);
        return visitor;
    }

    /// <param name="role">A sign-in of the demo: "office", "dean".</param>
    public static async Task<Visitor> SignedInAsync(DemoHost host, string role)
    {
        var visitor = await AnonymousAsync(host);
        using var answer = await visitor.PostAsync(SignInPath, new Dictionary<string, string>
        {
            ["Input.Email"] = $"{role}@{DemoPlan.MailDomain}",
            ["Input.Password"] = DemoPlan.Password,
        });
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in as {role} was answered with {(int)answer.StatusCode}.");
        await visitor.TakeTokenAsync("/preferences");
        return visitor;
    }

    /// <summary>Freezes the cookies: later responses, such as of signing out, no longer change them.</summary>
    /// <param name="path">The path whose cookies are kept, because some cookies apply to one path only.</param>
    public void KeepCookiesAsTheyAre(string path = "/")
    {
        client.Dispose();
        client = host.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(new Uri(client.BaseAddress!, path)));
    }

    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    /// <summary>The antiforgery token that forms send.</summary>
    public string FormToken => token;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    /// <summary>Returns the text of the page; throws when the status is an error.</summary>
    public Task<string> ReadAsync(string path) => client.GetStringAsync(path);

    public async Task<HttpResponseMessage> PostAsync(string path, IReadOnlyDictionary<string, string>? fields = null)
    {
        using var form = new FormUrlEncodedContent(
            [.. fields ?? new Dictionary<string, string>(), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(path, form);
    }

    /// <summary>
    /// Calls the API like a script of our own pages: with an empty object, the form token in a header, and version 0 of the record.
    /// </summary>
    public async Task<HttpResponseMessage> CallAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", token);
        request.Headers.Add("If-Match", "\"0\"");
        return await client.SendAsync(request);
    }

    /// <summary>Uploads a file together with the form token.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, string field, string fileName, string contents)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(contents), field, fileName },
        };
        return await client.PostAsync(path, form);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    public void Dispose() => client.Dispose();

    /// <summary>Reads the form token again, because it changes after signing in.</summary>
    public async Task TakeTokenAsync(string path) =>
        token = Token().Match(await client.GetStringAsync(path)) is { Success: true } match
            ? match.Groups["token"].Value
            : throw new InvalidOperationException($"{path} has no form.");

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
