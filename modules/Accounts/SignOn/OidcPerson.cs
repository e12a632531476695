using System.Text.Json;
using Microsoft.AspNetCore.Authentication;

namespace FacultyDev.Accounts.SignOn;

/// <summary>A person whom the identity provider has authenticated, with their claims. Exists for one request.</summary>
/// <param name="Subject">The provider's permanent identifier of the person.</param>
/// <param name="Claims">Each claim with all its values.</param>
internal sealed record OidcPerson(string Issuer, string Subject, IReadOnlyDictionary<string, IReadOnlyList<string>> Claims)
{
    private const string Parameter = "oidc.person";

    /// <summary>Null when the claim is missing or has several values.</summary>
    public string? One(string claim) => Claims.GetValueOrDefault(claim) is [var value] && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    public bool Has(string claim, string value) => Claims.GetValueOrDefault(claim)?.Contains(value, StringComparer.Ordinal) == true;

    /// <summary>Returns the address in lower case if the provider has verified it; otherwise null.</summary>
    public string? VerifiedEmail(string claim) =>
        string.Equals(One("email_verified"), "true", StringComparison.OrdinalIgnoreCase) ? One(claim)?.ToLowerInvariant() : null;

    /// <summary>Adds claims that are not present yet.</summary>
    public OidcPerson With(IReadOnlyDictionary<string, IReadOnlyList<string>> more) =>
        this with { Claims = more.Concat(Claims).GroupBy(claim => claim.Key).ToDictionary(claim => claim.Key, claim => claim.Last().Value) };

    /// <summary>Passes the person from one event to the next. Unlike items of the properties, parameters are never stored.</summary>
    public void AttachTo(AuthenticationProperties properties) => properties.SetParameter(Parameter, this);

    public static OidcPerson Of(AuthenticationProperties properties) => properties.GetParameter<OidcPerson>(Parameter)!;

    /// <summary>Strings, numbers, booleans and arrays of them; nested objects are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JsonElement json)
    {
        var claims = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var claim in json.EnumerateObject())
            claims[claim.Name] = claim.Value.ValueKind == JsonValueKind.Array ? [.. claim.Value.EnumerateArray().SelectMany(Text)] : [.. Text(claim.Value)];
        return claims;
    }

    private static IEnumerable<string> Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        _ => [],
    };
}
