using System.IO.Compression;
using System.Text;

namespace FacultyDev.Kernel.Files;

/// <summary>Checks that a file's content matches the type that its name claims.</summary>
internal static class FileContentCheck
{
    private const int Block = 64 * 1024;
    private static readonly byte[] PdfMark = "%PDF-"u8.ToArray();
    private static readonly byte[] PngMark = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] JpegMark = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] ZipMark = [0x50, 0x4B, 0x03, 0x04];

    /// <param name="contents">Seekable; it is read from the start.</param>
    public static bool Matches(FileKind kind, Stream contents)
    {
        if (kind == FileKind.Pdf)
            return StartsWith(contents, PdfMark);
        if (kind == FileKind.Png)
            return StartsWith(contents, PngMark);
        if (kind == FileKind.Jpeg)
            return StartsWith(contents, JpegMark);
        if (kind == FileKind.Zip)
            return StartsWith(contents, ZipMark);
        if (kind == FileKind.Word)
            return IsOffice(contents, "word/");
        if (kind == FileKind.Excel)
            return IsOffice(contents, "xl/");
        if (kind == FileKind.PowerPoint)
            return IsOffice(contents, "ppt/");
        return IsText(contents);
    }

    private static bool StartsWith(Stream contents, byte[] mark)
    {
        contents.Position = 0;
        var head = new byte[mark.Length];
        return contents.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(mark);
    }

    /// <summary>
    /// Recognizes an Office document: a zip with a content list and the program's folder. Documents with macros are refused.
    /// </summary>
    private static bool IsOffice(Stream contents, string folder)
    {
        if (!StartsWith(contents, ZipMark))
            return false;
        contents.Position = 0;
        try
        {
            using var zip = new ZipArchive(contents, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry("[Content_Types].xml") is not null
                && zip.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                && !zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Accepts valid UTF-8 without NUL. The decoder keeps its state because a character may span two blocks.</summary>
    private static bool IsText(Stream contents)
    {
        contents.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[Block];
        var characters = new char[Block + 1];
        try
        {
            for (int read; (read = contents.Read(bytes)) > 0;)
            {
                if (bytes.AsSpan(0, read).Contains((byte)0))
                    return false;
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: false);
            }

            decoder.GetChars([], characters, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
