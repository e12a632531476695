using System.Globalization;
using System.Text;

namespace FacultyDev.Institution.People;

/// <summary>Makes what is stored and what is typed comparable: lower case, without accents, single spaces.</summary>
internal static class SearchWords
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!char.IsWhiteSpace(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString();
    }

    /// <summary>The first text that no longer begins with the prefix; lets an index answer "begins with" on both databases.</summary>
    public static string AfterAllThatBeginWith(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
