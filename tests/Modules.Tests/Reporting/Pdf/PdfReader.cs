using System.Diagnostics;
using System.Xml.Linq;

namespace FacultyDev.Modules.Tests.Reporting.Pdf;

/// <summary>Reads a PDF with poppler's programs, which are independent of the program that printed it.</summary>
internal static class PdfReader
{
    /// <summary>The fields that pdfinfo lists, such as Title, Tagged and Pages, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> InfoAsync(byte[] pdf) =>
        (await RunAsync(pdf, "pdfinfo", "{}")).Split('\n')
            .Select(line => line.Split(':', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1].Trim());

    /// <summary>The text of all pages in reading order, separated by form feeds.</summary>
    public static Task<string> TextAsync(byte[] pdf) => RunAsync(pdf, "pdftotext", "-enc", "UTF-8", "{}", "-");

    public static async Task<IReadOnlyList<string>> PagesAsync(byte[] pdf) => (await TextAsync(pdf)).TrimEnd('\f').Split('\f');

    /// <summary>The tree of structure tags that screen readers use.</summary>
    public static Task<string> StructureAsync(byte[] pdf) => RunAsync(pdf, "pdfinfo", "-struct-text", "{}");

    /// <summary>The outline (bookmarks) with the target page of each entry.</summary>
    public static async Task<string> OutlineAsync(byte[] pdf) =>
        (await RunAsync(pdf, "pdftohtml", "-xml", "-i", "-stdout", "{}")) is var xml && xml.IndexOf("<outline>", StringComparison.Ordinal) is var at and >= 0
            ? xml[at..(xml.LastIndexOf("</outline>", StringComparison.Ordinal) + "</outline>".Length)]
            : "";

    /// <summary>The XMP packet.</summary>
    public static async Task<XDocument> MetadataAsync(byte[] pdf) => XDocument.Parse(await RunAsync(pdf, "pdfinfo", "-meta", "{}"));

    public static Task<string> FontsAsync(byte[] pdf) => RunAsync(pdf, "pdffonts", "{}");

    private static async Task<string> RunAsync(byte[] pdf, string program, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"facultydev-{Guid.CreateVersion7():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument == "{}" ? file : argument);
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0, await error);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
