using System.Buffers.Binary;

namespace FacultyDev.Institution.Profiles;

/// <summary>Reads a photo's orientation from its Exif segment (CIPA DC-008), the only Exif value needed for display.</summary>
internal static class JpegOrientation
{
    private const int Tag = 0x0112;
    private const int TiffStart = 10;

    /// <summary>The orientation, 1 to 8; null if the segment is not Exif or has no orientation.</summary>
    public static int? Of(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < TiffStart + 8 || !segment[4..].StartsWith("Exif\0\0"u8))
            return null;
        var tiff = segment[TiffStart..];
        var little = tiff[0] == (byte)'I';
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first + 2 > tiff.Length)
            return null;
        var entries = Short(tiff[(int)first..], little);
        for (var entry = 0; entry < entries && first + 2 + (entry + 1) * 12 <= tiff.Length; entry++)
        {
            var field = tiff.Slice((int)first + 2 + entry * 12, 12);
            if (Short(field, little) == Tag)
                return Short(field[8..], little) is >= 1 and <= 8 and var orientation ? orientation : null;
        }

        return null;
    }

    /// <summary>An Exif segment with nothing but the orientation.</summary>
    public static byte[] Segment(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, (byte)'M', (byte)'M', 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,
        0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, (byte)orientation, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    private static int Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
