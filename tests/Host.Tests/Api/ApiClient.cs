using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Api;

/// <summary>An API client with a token that a demo user created on the tokens page.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient client;

    private ApiClient(HttpClient client, string token)
    {
        this.client = client;
        Token = token;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public string Token { get; }

    public static async Task<ApiClient> OfAsync(DemoHost demo, string role, params string[] scopes)
    {
        using var owner = await Visitor.SignedInAsync(demo, role);
        return new ApiClient(demo.NewClient(), await MakeTokenAsync(owner, "A program", scopes));
    }

    /// <summary>Creates a token with the form and reads it from the page, which is the only place that shows it.</summary>
    public static async Task<string> MakeTokenAsync(Visitor owner, string name, params string[] scopes)
    {
        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
        using var form = new FormUrlEncodedContent(
            [new("Input.Name", name), new("Input.ExpiresOn", $"{until:yyyy-MM-dd}"), new("__RequestVerificationToken", owner.FormToken), .. scopes.Select(scope => KeyValuePair.Create("Input.Scopes", scope))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/tokens") { Content = form };
        using var answer = await owner.SendAsync(request);
        using var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return page.QuerySelector(".notice code")!.TextContent;
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}");
        if (language is not null)
            request.Headers.AcceptLanguage.ParseAdd(language);
        return await client.SendAsync(request);
    }

    public async Task<JsonObject> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null, string? version = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", version);
        return client.SendAsync(request);
    }

    public void Dispose() => client.Dispose();
}
