using System.IO.Compression;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Rosters.Workbooks;

/// <summary>
/// A workbook is a zip, and a small zip can unfold into more than a machine can hold. What the zip says of its size is looked at before
/// anything is unfolded; no more than it says is ever read.
/// </summary>
internal static class WorkbookLimits
{
    public const int MaxParts = 1_000;
    public const long MaxUncompressedSize = 300L * 1024 * 1024;
    public const long MaxCompressionRatio = 200;

    /// <summary>A part this small does no harm, whatever its ratio.</summary>
    private const long SmallPartSize = 4L * 1024 * 1024;

    /// <exception cref="DomainException">institution.roster-workbook-broken; institution.roster-workbook-too-large.</exception>
    public static void Require(Stream contents, string? field)
    {
        contents.Position = 0;
        using var zip = Open(contents, field);
        var unfolded = 0L;
        foreach (var part in zip.Entries)
        {
            unfolded += part.Length;
            if (unfolded > MaxUncompressedSize || part.Length > SmallPartSize && part.Length / Math.Max(1, part.CompressedLength) > MaxCompressionRatio)
                throw new DomainException("institution.roster.workbook-too-large", field, MaxUncompressedSize / (1024 * 1024));
        }

        if (zip.Entries.Count > MaxParts)
            throw new DomainException("institution.roster.workbook-too-large", field, MaxUncompressedSize / (1024 * 1024));
    }

    private static ZipArchive Open(Stream contents, string? field)
    {
        try
        {
            var zip = new ZipArchive(contents, ZipArchiveMode.Read, leaveOpen: true);
            // The list of entries is read when it is first asked for.
            _ = zip.Entries.Count;
            return zip;
        }
        catch (InvalidDataException)
        {
            throw new DomainException("institution.roster.unreadable-workbook", field);
        }
    }
}
