using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FacultyDev.Kernel.Demo;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace FacultyDev.Tests.Demo;

/// <summary>Somebody with a browser without scripts: keeps cookies, carries the form token, follows no redirect by itself.</summary>
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

    /// <summary>Nobody yet; with the token of the page to sign in.</summary>
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

    /// <summary>From now on the cookies stay as they are, whatever answers say: signing out leaves this visitor signed in.</summary>
    /// <param name="path">Some cookies are for one path only; these are kept.</param>
    public void KeepCookiesAsTheyAre(string path = "/")
    {
        client.Dispose();
        client = host.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(new Uri(client.BaseAddress!, path)));
    }

    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    /// <summary>What forms carry against forgery.</summary>
    public string FormToken => token;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    /// <summary>The page's text; fails when it does not answer 200.</summary>
    public Task<string> ReadAsync(string path) => client.GetStringAsync(path);

    public async Task<HttpResponseMessage> PostAsync(string path, IReadOnlyDictionary<string, string>? fields = null)
    {
        using var form = new FormUrlEncodedContent(
            [.. fields ?? new Dictionary<string, string>(), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(path, form);
    }

    /// <summary>Calls the API as a script of our own pages would: an empty object, the form's token in a header, and the first version of what is changed.</summary>
    public async Task<HttpResponseMessage> CallAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", token);
        request.Headers.Add("If-Match", "\"0\"");
        return await client.SendAsync(request);
    }

    /// <summary>Sends a file with the form's token.</summary>
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

    /// <summary>Forms carry another token once one has signed in.</summary>
    public async Task TakeTokenAsync(string path) =>
        token = Token().Match(await client.GetStringAsync(path)) is { Success: true } match
            ? match.Groups["token"].Value
            : throw new InvalidOperationException($"{path} has no form.");

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
