using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>The content of a PDF as reported by command-line tools.</summary>
/// <param name="Text">The whole text on one line.</param>
/// <param name="Facts">The document properties: title, number of pages, whether it is tagged.</param>
internal sealed partial record PdfDocument(string Text, string Facts)
{
    /// <summary>Downloads the PDF with the cookies of the page.</summary>
    public static async Task<PdfDocument> DownloadAsync(IPage page, string path)
    {
        var answer = await page.APIRequest.GetAsync(path);
        answer.Status.ShouldBe(200, path);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await answer.BodyAsync());
        var pdf = new PdfDocument(Spaces().Replace(await PdfTools.RunAsync("pdftotext", file, "-"), " "), await PdfTools.RunAsync("pdfinfo", file));
        File.Delete(file);
        return pdf;
    }

    public void ShouldBeTaggedAndCalled(string title)
    {
        Facts.ShouldMatch("Tagged:\\s+yes");
        Facts.ShouldMatch($"Title:\\s+{Regex.Escape(title)}");
        Facts.ShouldMatch("Pages:\\s+[1-9]");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
