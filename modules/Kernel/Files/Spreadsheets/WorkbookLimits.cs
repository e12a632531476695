using System.IO.Compression;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>
/// Protects against zip bombs: checks the sizes declared in the archive before anything is decompressed. Reading never goes
/// beyond the declared sizes.
/// </summary>
internal static class WorkbookLimits
{
    public const int MaxParts = 1_000;
    public const long MaxUncompressedSize = 300L * 1024 * 1024;
    public const long MaxCompressionRatio = 200;

    /// <summary>In bytes; parts up to this size may have any compression ratio.</summary>
    private const long SmallPartSize = 4L * 1024 * 1024;

    /// <exception cref="DomainException">kernel.spreadsheet.unreadable-workbook or
    /// kernel.spreadsheet.workbook-too-large.</exception>
    public static void Require(Stream contents, string? field)
    {
        contents.Position = 0;
        using var zip = Open(contents, field);
        var unfolded = 0L;
        foreach (var part in zip.Entries)
        {
            unfolded += part.Length;
            if (unfolded > MaxUncompressedSize || part.Length > SmallPartSize && part.Length / Math.Max(1, part.CompressedLength) > MaxCompressionRatio)
                throw new DomainException("kernel.spreadsheet.workbook-too-large", field, MaxUncompressedSize / (1024 * 1024));
        }

        if (zip.Entries.Count > MaxParts)
            throw new DomainException("kernel.spreadsheet.workbook-too-large", field, MaxUncompressedSize / (1024 * 1024));
    }

    private static ZipArchive Open(Stream contents, string? field)
    {
        try
        {
            var zip = new ZipArchive(contents, ZipArchiveMode.Read, leaveOpen: true);
            // The constructor reads the list of entries lazily; reading it here detects a broken archive.
            _ = zip.Entries.Count;
            return zip;
        }
        catch (InvalidDataException)
        {
            throw new DomainException("kernel.spreadsheet.unreadable-workbook", field);
        }
    }
}
