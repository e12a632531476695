using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace FacultyDev.Host.Tests.SelfIdentification;

/// <summary>Extracts the text of a response, including the content of workbooks, archives and PDFs.</summary>
internal static class ResponseText
{
    public static async Task<string> OfAsync(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return await ReadArchiveAsync(bytes);
        return bytes.AsSpan().StartsWith("%PDF"u8) ? await ReadPdfAsync(bytes) : Encoding.UTF8.GetString(bytes);
    }

    private static async Task<string> ReadArchiveAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var archive = new ZipArchive(stream);
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.AppendLine(entry.FullName).AppendLine(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    private static async Task<string> ReadPdfAsync(byte[] bytes)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bytes);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(file);
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"pdftotext ended with {process.ExitCode}.");
    }
}
