using System.Buffers.Binary;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Profiles;

/// <summary>
/// Removes metadata from a photo: location, time, device, thumbnails, comments and trailing data. What affects the display stays,
/// including color profile and orientation. Malformed files are refused.
/// </summary>
internal static class PhotoSanitizer
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>PNG chunks that affect the display.</summary>
    private static readonly HashSet<string> KeptChunks = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"];

    public static byte[] RemoveMetadata(byte[] picture)
    {
        try
        {
            return picture.AsSpan().StartsWith(Png) ? CleanPng(picture) : CleanJpeg(picture);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The file is truncated.
            throw new DomainException("institution.photo.unreadable", "Photo");
        }
    }

    private static byte[] CleanPng(ReadOnlySpan<byte> picture)
    {
        using var clean = new MemoryStream(picture.Length);
        clean.Write(Png);
        for (var at = Png.Length; ;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(picture.Slice(at, 4));
            var name = System.Text.Encoding.Latin1.GetString(picture.Slice(at + 4, 4));
            if (length < 0 || length > picture.Length)
                throw new DomainException("institution.photo.unreadable", "Photo");
            var chunk = picture.Slice(at, 12 + length);
            if (KeptChunks.Contains(name))
                clean.Write(chunk);
            if (name == "IEND")
                return clean.ToArray();
            at += chunk.Length;
        }
    }

    /// <summary>
    /// Filters the segments before the image data (ITU T.81, annex B), then copies the data up to the end marker.
    /// </summary>
    private static byte[] CleanJpeg(ReadOnlySpan<byte> picture)
    {
        using var clean = new MemoryStream(picture.Length);
        clean.Write(picture[..2]);
        for (var at = 2; ;)
        {
            if (picture.Slice(at, 2) is not [0xFF, var mark])
                throw new DomainException("institution.photo.unreadable", "Photo");
            var segment = picture.Slice(at, 2 + BinaryPrimitives.ReadUInt16BigEndian(picture.Slice(at + 2, 2)));
            if (mark == 0xE1 && JpegOrientation.Of(segment) is { } orientation)
                clean.Write(JpegOrientation.Segment(orientation));
            else if (IsVisibleContent(mark, segment))
                clean.Write(segment);
            at += segment.Length;
            if (mark != 0xDA)
                continue;
            var data = picture[at..];
            var end = data.IndexOf([(byte)0xFF, (byte)0xD9]);
            clean.Write(data[..(end + 2)]);
            return end < 0 ? throw new DomainException("institution.photo.unreadable", "Photo") : clean.ToArray();
        }
    }

    /// <summary>
    /// Of the application and comment segments, only JFIF (APP0), the ICC color profile (APP2) and the color transform (APP14)
    /// affect the display.
    /// </summary>
    private static bool IsVisibleContent(byte mark, ReadOnlySpan<byte> segment) => mark switch
    {
        0xE0 or 0xEE => true,
        0xE2 => segment.Length > 16 && segment[4..].StartsWith("ICC_PROFILE"u8),
        >= 0xE1 and <= 0xEF or 0xFE => false,
        _ => true,
    };
}
