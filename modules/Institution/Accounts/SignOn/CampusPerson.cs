using System.Text.Json;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>Whom the campus's server vouches for, and what it says of them. Lives for one request.</summary>
/// <param name="Subject">By which the server knows the person, for ever the same.</param>
/// <param name="Claims">Each with all its values.</param>
internal sealed record CampusPerson(string Issuer, string Subject, IReadOnlyDictionary<string, IReadOnlyList<string>> Claims)
{
    /// <summary>Null when it is not said, or said twice.</summary>
    public string? One(string claim) => Claims.GetValueOrDefault(claim) is [var value] && value.Trim() is { Length: > 0 } said ? said : null;

    public bool Has(string claim, string value) => Claims.GetValueOrDefault(claim)?.Contains(value, StringComparer.Ordinal) == true;

    /// <summary>The address, when the server says that it is the person's.</summary>
    public string? VerifiedEmail(string claim) =>
        string.Equals(One("email_verified"), "true", StringComparison.OrdinalIgnoreCase) ? One(claim)?.ToLowerInvariant() : null;

    /// <summary>Text, numbers, yes and no, and lists of them; what lies deeper is left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JsonElement said)
    {
        var claims = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var claim in said.EnumerateObject())
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
