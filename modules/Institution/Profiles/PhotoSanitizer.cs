using System.Buffers.Binary;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Profiles;

/// <summary>
/// A picture without what the camera or a program wrote into it: place, time, device, thumbnails, comments, anything behind its end. What is
/// seen stays, colours and the way up included. A file that is not built as its kind is built is refused.
/// </summary>
internal static class PhotoSanitizer
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Chunks of a PNG that say how it looks.</summary>
    private static readonly HashSet<string> Looks = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"];

    public static byte[] RemoveMetadata(byte[] picture)
    {
        try
        {
            return picture.AsSpan().StartsWith(Png) ? CleanPng(picture) : CleanJpeg(picture);
        }
        catch (ArgumentOutOfRangeException)
        {
            // It ends in the middle of something.
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
            if (Looks.Contains(name))
                clean.Write(chunk);
            if (name == "IEND")
                return clean.ToArray();
            at += chunk.Length;
        }
    }

    /// <summary>Segments up to the picture data (ITU T.81, annex B), then the data up to the end mark.</summary>
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

    /// <summary>Of what programs may add (APP and comment), only the frame (APP0), the colour profile (APP2) and the colour kind (APP14) are seen.</summary>
    private static bool IsVisibleContent(byte mark, ReadOnlySpan<byte> segment) => mark switch
    {
        0xE0 or 0xEE => true,
        0xE2 => segment.Length > 16 && segment[4..].StartsWith("ICC_PROFILE"u8),
        >= 0xE1 and <= 0xEF or 0xFE => false,
        _ => true,
    };
}
