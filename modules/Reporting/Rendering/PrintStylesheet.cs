using System.Globalization;
using System.Reflection;
using System.Text;
using FacultyDev.Reporting.Pdf;
using Microsoft.Extensions.Options;

namespace FacultyDev.Reporting.Rendering;

/// <summary>The texts in the margins of every page except the cover.</summary>
/// <param name="Left">The header on the left: the unit.</param>
/// <param name="Right">The header on the right: the kind of report and the year.</param>
/// <param name="Foot">The footer on the left.</param>
/// <param name="Page">The page number format, for example "Page {page} of {pages}".</param>
internal sealed record PageMargins(string Left, string Right, string Foot, string Page);

/// <summary>
/// The self-contained style of a printed document: the style sheet of the page, the font, the light colors and the margins. All of it is
/// embedded, because the printer has no network access.
/// </summary>
internal sealed class PrintStylesheet(IOptions<PdfOptions> options)
{
    // Fixed weights instead of the variable font, because Chromium draws the glyphs of a variable font as paths instead of embedding it.
    private static readonly int[] Weights = [400, 600, 700];

    // The subsets of @fontsource/inter; other scripts use the fonts of the host.
    private static readonly (string Subset, string Range)[] Subsets =
    [
        ("latin", "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"),
        ("latin-ext", "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"),
        ("vietnamese", "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB"),
    ];

    // Margin boxes do not inherit styles from the document.
    private const string Margin = "font: 7.6pt Inter, \"Liberation Sans\", Arial, sans-serif; color: #5c6068;";

    private static readonly Lazy<string> FontsAndStyles = new(() =>
        string.Concat(from subset in Subsets from weight in Weights select FontFace(subset, weight)) + Text("paper.css") + Text("report.css"));

    public string Css(PageMargins head) => $$"""
        {{FontsAndStyles.Value}}
        @page {
          size: {{(options.Value.Paper == PaperSize.A4 ? "A4" : "letter")}};
          @top-left { {{Margin}} content: {{CssString(head.Left)}}; }
          @top-right { {{Margin}} content: {{CssString(head.Right)}}; }
          @bottom-left { {{Margin}} content: {{CssString(head.Foot)}}; }
          @bottom-right { {{Margin}} content: {{PageNumber(head.Page)}}; }
        }
        @page :first {
          @top-left { content: none; } @top-right { content: none; }
          @bottom-left { content: none; } @bottom-right { content: none; }
        }
        """;

    /// <summary>
    /// Returns a CSS string literal for this text, with all special characters escaped, because unit names are user input.
    /// </summary>
    internal static string CssString(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ')
                css.Append(rune);
            else
                css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        return css.Append('"').ToString();
    }

    private static string PageNumber(string page)
    {
        var parts = page.Replace("{page}", "\0page\0", StringComparison.Ordinal).Replace("{pages}", "\0pages\0", StringComparison.Ordinal).Split('\0');
        return string.Join(' ', parts.Where(part => part.Length > 0).Select(part => part is "page" or "pages" ? $"counter({part})" : CssString(part)));
    }

    private static string FontFace((string Name, string Range) subset, int weight)
    {
        using var stream = Open($"inter-{subset.Name}-{weight}-normal.woff2");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return $"@font-face{{font-family:Inter;font-weight:{weight};src:url(data:font/woff2;base64,{Convert.ToBase64String(bytes.ToArray())}) "
            + $"format(\"woff2\");unicode-range:{subset.Range}}}\n";
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Open(resource));
        return reader.ReadToEnd();
    }

    private static Stream Open(string resource) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The assembly lacks {resource}.");
}
