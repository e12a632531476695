using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// A campus's sign-on server: the certified <c>oidc-provider</c> in a process of its own, on a loopback port. Who signs in says in the name they
/// type what the server is to say of them (<see cref="Somebody"/>).
/// </summary>
internal sealed partial class CampusServer : IAsyncDisposable
{
    public const string ClientId = "facultydev";
    public const string ClientSecret = "the secret of the tests: 100% & more";

    private readonly Process process;

    private CampusServer(Process process, string issuer) => (this.process, Issuer) = (process, issuer);

    public string Issuer { get; }

    /// <param name="program">Where the program under test is reached: "http://localhost".</param>
    /// <param name="keys">Private keys as a JWK set; null lets the server use its own.</param>
    public static async Task<CampusServer> StartAsync(string program, JsonObject? keys = null, bool claimsInIdToken = false)
    {
        var settings = new JsonObject
        {
            ["clientId"] = ClientId, ["clientSecret"] = ClientSecret, ["program"] = program.TrimEnd('/'), ["jwks"] = keys,
            ["claimsInIdToken"] = claimsInIdToken,
        };
        var process = Process.Start(new ProcessStartInfo("node", [NodeScripts.Find("Demo", "campus-server.mjs"), settings.ToJsonString()])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        // Read away, or a full pipe would stop the server.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var issuer = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("oidc-provider did not start; is node there?");
        return new CampusServer(process, issuer);
    }

    /// <summary>The name to type for a person of whom the server says these claims.</summary>
    public static string Somebody(string subject, string? email = null, bool verified = true, string? number = null, params string[] groups)
    {
        var claims = new JsonObject { ["groups"] = new JsonArray([.. groups.Select(group => (JsonNode)group)]) };
        if (email is not null)
            (claims["email"], claims["email_verified"]) = (email, verified);
        if (number is not null)
            claims["employee_number"] = number;
        return $"{subject}|{claims.ToJsonString()}";
    }

    /// <summary>A person in front of the server's pages, without scripts: signs in, agrees, and is sent back.</summary>
    /// <returns>The address at the program to which the server sends them.</returns>
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
                throw new InvalidOperationException($"The server answered {(int)answer.StatusCode}: {page}");
            var fields = page.Contains("name=\"login\"", StringComparison.Ordinal)
                ? new Dictionary<string, string> { ["prompt"] = "login", ["login"] = name, ["password"] = "any" }
                : new Dictionary<string, string> { ["prompt"] = "consent" };
            using var content = new FormUrlEncodedContent(fields);
            answer = await client.PostAsync(new Uri(answer.RequestMessage!.RequestUri!, form.Groups[1].Value), content);
        }

        throw new InvalidOperationException("The server never sent anybody back.");
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
