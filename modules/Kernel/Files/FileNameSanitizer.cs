using System.Globalization;
using System.Text;

namespace FacultyDev.Kernel.Files;

/// <summary>Turns an external file name into one that is safe to display, store and offer for download.</summary>
internal static class FileNameSanitizer
{
    public const int MaxLength = 120;
    private static readonly string[] Reserved = ["con", "prn", "aux", "nul", .. Numbered("com"), .. Numbered("lpt")];

    /// <summary>
    /// Returns the last segment of a path without characters that file systems refuse and without control, invisible and
    /// direction-changing characters (which make "fdp.exe" display as "exe.pdf"). The result is never empty.
    /// </summary>
    public static string Sanitize(string raw)
    {
        var last = raw[(raw.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        var sanitized = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
            if (IsAllowed(rune))
                sanitized.Append(rune.ToString());
            else if (!IsInvisible(rune))
                sanitized.Append('_');

        var name = sanitized.ToString().Trim(' ', '.');
        if (name.Length == 0 || name == Path.GetExtension(name))
            name = "file" + name;
        if (Reserved.Contains(Path.GetFileNameWithoutExtension(name), StringComparer.OrdinalIgnoreCase))
            name = "_" + name;
        return Shorten(name);
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;

    private static bool IsAllowed(Rune rune) => !IsInvisible(rune) && !"<>:\"|?*;%".Contains(rune.ToString(), StringComparison.Ordinal);

    /// <summary>Shortens the stem so that the extension is kept.</summary>
    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
            return name;
        var extension = Path.GetExtension(name);
        if (extension.Length > 10)
            extension = "";
        var stem = name[..(MaxLength - extension.Length)];
        if (char.IsHighSurrogate(stem[^1]))
            stem = stem[..^1];
        return stem + extension;
    }

    private static IEnumerable<string> Numbered(string device) => Enumerable.Range(1, 9).Select(number => $"{device}{number}");
}
