namespace FacultyDev.Institution.Profiles;

/// <summary>
/// Reads and verifies ORCID iDs: fifteen digits in groups of four and a check character, a digit or X, by ISO 7064 MOD 11-2
/// (support.orcid.org, "Structure of the ORCID Identifier").
/// </summary>
internal static class Orcid
{
    public const int Length = 19;

    private const string Address = "orcid.org/";

    /// <summary>Parses an ORCID iD with or without hyphens, or its URL.</summary>
    /// <returns>The iD in groups of four, such as 0000-0002-1825-0097; null if it is invalid.</returns>
    public static string? Read(string typed)
    {
        var rest = typed.Trim();
        if (rest.IndexOf(Address, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            rest = rest[(at + Address.Length)..];
        var digits = rest.Replace("-", "", StringComparison.Ordinal).TrimEnd('/').ToUpperInvariant();
        return digits.Length == 16 && digits[..15].All(char.IsAsciiDigit) && digits[15] == CheckDigit(digits[..15])
            ? string.Join('-', digits.Chunk(4).Select(group => new string(group)))
            : null;
    }

    private static char CheckDigit(string digits)
    {
        var total = digits.Aggregate(0, (sum, digit) => (sum + (digit - '0')) * 2 % 11);
        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
