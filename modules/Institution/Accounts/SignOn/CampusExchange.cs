using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>What came back by the browser, and what was kept to prove that we are who asked for it.</summary>
internal sealed record CampusCode(string Code, string Verifier, string RedirectUri);

/// <summary>Talks to the campus's server behind the browser's back.</summary>
internal sealed class CampusExchange(IOptionsMonitor<CampusOptions> options, CampusConnection connection)
{
    private HttpClient Http => options.Get(CampusOptions.Scheme).Backchannel;

    /// <summary>Gives the code for tokens, which the server does once.</summary>
    public async Task<JsonDocument> CodeAsync(OpenCampus campus, CampusCode code, CancellationToken cancellation)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code.Code,
            ["redirect_uri"] = code.RedirectUri,
            ["code_verifier"] = code.Verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, campus.Server.TokenEndpoint);
        Introduce(request, form, campus, await connection.SecretAsync(cancellation));
        request.Content = new FormUrlEncodedContent(form);
        using var answer = await SendAsync(request, cancellation);
        if (answer.IsSuccessStatusCode)
            return await ReadAsync(answer, cancellation);
        if ((int)answer.StatusCode >= 500)
            throw new SignOnRefusedException(SignOnProblem.Unreachable);
        using var refusal = await ReadAsync(answer, cancellation);
        throw new SignOnRefusedException(
            refusal.RootElement.TryGetProperty("error", out var error) && error.ToString() == "invalid_grant" ? SignOnProblem.CodeRefused : SignOnProblem.ServerRefused);
    }

    /// <summary>Adds what the userinfo endpoint says; what the signed token says goes first.</summary>
    public async Task<CampusPerson> MoreOfAsync(CampusPerson person, OpenCampus campus, string accessToken, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, campus.Server.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new SignOnRefusedException(SignOnProblem.Unreachable);
        using var said = await ReadAsync(answer, cancellation);
        var more = CampusPerson.Read(said.RootElement);
        // OpenID Connect Core 5.3.2: it must speak of the same person.
        if (more.GetValueOrDefault("sub") is not [var subject] || subject != person.Subject)
            throw new SignOnRefusedException(SignOnProblem.Malformed);
        return person with { Claims = more.Concat(person.Claims).GroupBy(claim => claim.Key).ToDictionary(claim => claim.Key, claim => claim.Last().Value) };
    }

    /// <summary>In the header, which every server must take, unless it says that it wants it in the form.</summary>
    private static void Introduce(HttpRequestMessage request, Dictionary<string, string> form, OpenCampus campus, string? secret)
    {
        var ways = campus.Server.TokenEndpointAuthMethodsSupported;
        if (secret is not null && (ways.Count == 0 || ways.Contains("client_secret_basic")))
        {
            var both = $"{WebUtility.UrlEncode(campus.Settings.ClientId)}:{WebUtility.UrlEncode(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(both)));
            return;
        }

        form["client_id"] = campus.Settings.ClientId;
        if (secret is not null)
            form["client_secret"] = secret;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            return await Http.SendAsync(request, cancellation);
        }
        catch (Exception failed) when (failed is HttpRequestException || (failed is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new SignOnRefusedException(SignOnProblem.Unreachable, failed);
        }
    }

    private static async Task<JsonDocument> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            var document = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellation), default, cancellation);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new SignOnRefusedException(SignOnProblem.Malformed);
        }
        catch (JsonException failed)
        {
            throw new SignOnRefusedException(SignOnProblem.Malformed, failed);
        }
    }
}
