using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FacultyDev.Accounts.SignOn;

/// <summary>The result of a connection test.</summary>
/// <param name="Problem">Null when the provider was found and can be used.</param>
/// <param name="SupportsPkce">Whether the provider declares PKCE with SHA-256; null when it declares nothing.</param>
/// <param name="MissingScopes">Scopes of the settings that the provider does not offer.</param>
internal sealed record SignOnTestResult(
    SignOnProblem? Problem, string? Issuer, IReadOnlyList<(string What, string Address)> Endpoints, int Keys, bool? SupportsPkce, IReadOnlyList<string> MissingScopes,
    bool OffersSignOut)
{
    private static SignOnTestResult Failed(SignOnProblem problem) => new(problem, null, [], 0, null, [], false);

    public static async Task<SignOnTestResult> OfAsync(OidcDiscovery discovery, SignOnSettingsDetails details, CancellationToken cancellationToken)
    {
        try
        {
            return Of(await discovery.GetConfigurationAsync(cancellationToken), details);
        }
        catch (SignOnRefusedException failed)
        {
            return Failed(failed.Problem);
        }
    }

    private static SignOnTestResult Of(OpenIdConnectConfiguration server, SignOnSettingsDetails details)
    {
        if (string.IsNullOrEmpty(server.AuthorizationEndpoint) || string.IsNullOrEmpty(server.TokenEndpoint) || server.SigningKeys.Count == 0)
            return Failed(SignOnProblem.Malformed);
        (string, string)[] endpoints =
        [
            ("Authorization", server.AuthorizationEndpoint), ("Token", server.TokenEndpoint), ("UserInfo", server.UserInfoEndpoint ?? ""),
            ("EndSession", server.EndSessionEndpoint ?? ""),
        ];
        var pkce = server.AdditionalData.TryGetValue("code_challenge_methods_supported", out var ways)
            ? $"{ways}".Contains("S256", StringComparison.Ordinal)
            : server.CodeChallengeMethodsSupported.Count > 0 ? server.CodeChallengeMethodsSupported.Contains("S256") : (bool?)null;
        return new SignOnTestResult(
            null, server.Issuer, [.. endpoints.Where(endpoint => endpoint.Item2.Length > 0)], server.SigningKeys.Count, pkce,
            server.ScopesSupported.Count == 0 ? [] : [.. details.Scopes.Split(' ').Except(server.ScopesSupported)],
            !string.IsNullOrEmpty(server.EndSessionEndpoint));
    }
}
