using System.Globalization;
using System.Text;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Normalizes stored and typed text for comparison: lower case, no accents, single spaces. Lists are sorted by it, so that
/// "Álvarez" and "Østergaard" are among A and O instead of after Z.
/// </summary>
public static class SearchText
{
    /// <summary>Letters that Unicode does not decompose into a base letter and an accent, and their usual substitutes.</summary>
    private static readonly Dictionary<char, string> Substitutes = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i", ['ħ'] = "h", ['ŧ'] = "t",
        ['’'] = "'", ['ʼ'] = "'", ['‐'] = "-", ['‑'] = "-",
    };

    /// <summary>Letters that names normalized by an older version may still contain.</summary>
    public static IReadOnlyCollection<string> LegacyCharacters { get; } = [.. Substitutes.Keys.Select(character => character.ToString())];

    public static string Normalize(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(c))
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            else if (char.ToLowerInvariant(c) is var lower && Substitutes.TryGetValue(lower, out var plain))
                folded.Append(plain);
            else
                folded.Append(lower);
        }

        return folded.ToString();
    }

    /// <summary>The normalized text without anything but letters and digits, for comparing the column names and words of files.</summary>
    public static string LettersAndDigits(string text) => new([.. Normalize(text).Where(char.IsLetterOrDigit)]);

    /// <summary>
    /// The smallest text after all texts with this prefix. Allows a prefix search as an index range on both databases.
    /// </summary>
    public static string PrefixUpperBound(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
