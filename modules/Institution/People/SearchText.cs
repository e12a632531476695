using System.Globalization;
using System.Text;

namespace FacultyDev.Institution.People;

/// <summary>
/// Makes what is stored and what is typed comparable: lower case, without accents, single spaces. Lists are sorted by it, so that "Álvarez"
/// and "Østergaard" stand where people look for them, and not behind "Z" where their bytes are.
/// </summary>
internal static class SearchText
{
    /// <summary>Letters that are no base letter with an accent, and yet are looked for under one.</summary>
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i", ['ħ'] = "h", ['ŧ'] = "t",
        ['’'] = "'", ['ʼ'] = "'", ['‐'] = "-", ['‑'] = "-",
    };

    /// <summary>What a text folded by an older version may still contain.</summary>
    public static IReadOnlyCollection<string> FormerlyKept { get; } = [.. Letters.Keys.Select(letter => letter.ToString())];

    public static string Normalize(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(c))
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            else if (char.ToLowerInvariant(c) is var lower && Letters.TryGetValue(lower, out var plain))
                folded.Append(plain);
            else
                folded.Append(lower);
        }

        return folded.ToString();
    }

    /// <summary>The first text that no longer begins with the prefix; lets an index answer "begins with" on both databases.</summary>
    public static string PrefixUpperBound(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
