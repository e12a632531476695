using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>A PDF as its readers' programs see it.</summary>
/// <param name="Text">All that it says, on one line.</param>
/// <param name="Facts">Its title, its number of pages, whether it is tagged.</param>
internal sealed partial record PdfDocument(string Text, string Facts)
{
    /// <summary>Takes it from the server as whoever the page belongs to.</summary>
    public static async Task<PdfDocument> DownloadAsync(IPage page, string path)
    {
        var answer = await page.APIRequest.GetAsync(path);
        answer.Status.ShouldBe(200, path);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await answer.BodyAsync());
        var paper = new PdfDocument(Spaces().Replace(await PdfTools.RunAsync("pdftotext", file, "-"), " "), await PdfTools.RunAsync("pdfinfo", file));
        File.Delete(file);
        return paper;
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
