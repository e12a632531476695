using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// An OpenID Connect provider: the certified <c>oidc-provider</c> in its own process, on a loopback port. The user name entered at sign-in
/// contains the claims that the provider issues (<see cref="Person"/>).
/// </summary>
internal sealed partial class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "facultydev";
    /// <summary>A client that authenticates by <c>client_secret_post</c>, with the same secret.</summary>
    public const string PostClientId = "facultydev-post";

    public const string ClientSecret = "the secret of the tests: 100% & more";

    private readonly Process process;

    private IdentityProvider(Process process, string issuer) => (this.process, Issuer) = (process, issuer);

    public string Issuer { get; }

    /// <param name="program">The address of the application under test: "http://localhost".</param>
    /// <param name="keys">Private keys as a JWK set; null uses the provider's default keys.</param>
    public static async Task<IdentityProvider> StartAsync(string program, JsonObject? keys = null, bool claimsInIdToken = false)
    {
        var settings = new JsonObject
        {
            ["clientId"] = ClientId, ["postClientId"] = PostClientId, ["clientSecret"] = ClientSecret, ["program"] = program.TrimEnd('/'), ["jwks"] = keys,
            ["claimsInIdToken"] = claimsInIdToken,
        };
        var process = Process.Start(new ProcessStartInfo("node", [NodeScripts.Find("Demo", "identity-provider.mjs"), settings.ToJsonString()])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        // Reads standard error, because a full pipe would block the process.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var issuer = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("oidc-provider did not start; is node there?");
        return new IdentityProvider(process, issuer);
    }

    /// <summary>Returns the user name to enter for a person with these claims.</summary>
    public static string Person(string subject, string? email = null, bool verified = true, string? number = null, params string[] groups)
    {
        var claims = new JsonObject { ["groups"] = new JsonArray([.. groups.Select(group => (JsonNode)group)]) };
        if (email is not null)
            (claims["email"], claims["email_verified"]) = (email, verified);
        if (number is not null)
            claims["employee_number"] = number;
        return $"{subject}|{claims.ToJsonString()}";
    }

    /// <summary>Signs in and consents on the provider's pages, like a browser without scripts.</summary>
    /// <returns>The address of the application to which the provider redirects.</returns>
    public async Task<Uri> SignInAsync(Uri start, string name)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var answer = await client.GetAsync(start);
        for (var step = 0; step < 20; step++)
        {
            if (answer.Headers.Location is { } location)
            {
                var next = new Uri(answer.RequestMessage!.RequestUri!, location);
                if (!next.AbsoluteUri.StartsWith(Issuer, StringComparison.Ordinal))
                    return next;
                answer = await client.GetAsync(next);
                continue;
            }

            var page = await answer.Content.ReadAsStringAsync();
            if (FormAction().Match(page) is not { Success: true } form)
                throw new InvalidOperationException($"The provider answered {(int)answer.StatusCode}: {page}");
            var fields = page.Contains("name=\"login\"", StringComparison.Ordinal)
                ? new Dictionary<string, string> { ["prompt"] = "login", ["login"] = name, ["password"] = "any" }
                : new Dictionary<string, string> { ["prompt"] = "consent" };
            using var content = new FormUrlEncodedContent(fields);
            answer = await client.PostAsync(new Uri(answer.RequestMessage!.RequestUri!, form.Groups[1].Value), content);
        }

        throw new InvalidOperationException("The provider did not redirect back.");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex("<form[^>]*action=\"([^\"]+)\"")]
    private static partial Regex FormAction();
}
