using System.Globalization;
using System.Reflection;
using System.Text;
using FacultyDev.Reporting.Pdf;
using Microsoft.Extensions.Options;

namespace FacultyDev.Reporting.Rendering;

/// <summary>What stands in the margins of every page but the cover.</summary>
/// <param name="Left">Above the text, left: of whom.</param>
/// <param name="Right">Above the text, right: what, for when.</param>
/// <param name="Foot">Below the text, left.</param>
/// <param name="Page">"Page {page} of {pages}", with these two words to fill in.</param>
internal sealed record PageMargins(string Left, string Right, string Foot, string Page);

/// <summary>
/// The style of a printed document, complete in itself: the same style sheet that the page uses, the typeface, the light colours
/// and the margins. The printer has no network to fetch any of it.
/// </summary>
internal sealed class PrintStylesheet(IOptions<PdfOptions> options)
{
    // Inter in fixed weights: of a variable typeface Chromium writes each letter as a drawing instead of embedding the font.
    private static readonly int[] Weights = [400, 600, 700];

    // As @fontsource/inter divides it; other scripts fall back to what the machine has.
    private static readonly (string Subset, string Range)[] Subsets =
    [
        ("latin", "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"),
        ("latin-ext", "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"),
        ("vietnamese", "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB"),
    ];

    // Margin boxes inherit nothing from the document.
    private const string Margin = "font: 7.6pt Inter, \"Liberation Sans\", Arial, sans-serif; color: #5c6068;";

    private static readonly Lazy<string> Unchanging = new(() =>
        string.Concat(from subset in Subsets from weight in Weights select FontFace(subset, weight)) + Text("paper.css") + Text("report.css"));

    public string Css(PageMargins head) => $$"""
        {{Unchanging.Value}}
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

    /// <summary>A string of CSS that means exactly this text; names of units come from people and may contain anything.</summary>
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
