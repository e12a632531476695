using System.Text;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Modules.Tests.Institution.Profiles;

public sealed class PhotoSanitizerTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] Frame = [0xFF, 0xE0, 0x00, 0x04, 0x4A, 0x46];
    private static readonly byte[] Scan = [0xFF, 0xDA, 0x00, 0x03, 0x01, 0x11, 0x22, 0xFF, 0x00, 0x33, 0xFF, 0xD9];

    /// <summary>Little-endian Exif data: a field that names the device, then the orientation (6).</summary>
    private static readonly byte[] Exif =
    [
        0xFF, 0xE1, 0x00, 0x34, .. "Exif\0\0II"u8, 0x2A, 0x00, 0x08, 0x00, 0x00, 0x00, 0x02, 0x00,
        0x10, 0x01, 0x02, 0x00, 0x04, 0x00, 0x00, 0x00, .. "Spy1"u8,
        0x12, 0x01, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00, 0x06, 0x00, 0x00, 0x00, .. new byte[10],
    ];

    [Fact]
    public void Jpeg_WithExifCommentAndTrailingData_KeepsOnlyImageAndOrientation()
    {
        byte[] comment = [0xFF, 0xFE, 0x00, 0x06, .. "home"u8];

        var clean = PhotoSanitizer.RemoveMetadata([.. Start, .. Frame, .. Exif, .. comment, .. Scan, .. "hidden behind the end"u8]);

        clean.ShouldBe([.. Start, .. Frame, .. JpegOrientation.Segment(6), .. Scan]);
        Encoding.Latin1.GetString(clean).ShouldNotContain("Spy1");
        JpegOrientation.Of(JpegOrientation.Segment(6)).ShouldBe(6);
        PhotoSanitizer.RemoveMetadata(clean).ShouldBe(clean);
    }

    [Fact]
    public void Jpeg_ColorProfile_StaysAndOtherSegmentsOfProgramsGo()
    {
        byte[] profile = [0xFF, 0xE2, 0x00, 0x10, .. "ICC_PROFILE\0\x01\x01"u8];
        byte[] other = [0xFF, 0xE2, 0x00, 0x06, .. "MPF\0"u8];

        PhotoSanitizer.RemoveMetadata([.. Start, .. profile, .. other, .. Scan]).ShouldBe([.. Start, .. profile, .. Scan]);
    }

    [Fact]
    public void Png_WithMetadataAndTrailingData_KeepsOnlyTheImage()
    {
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        byte[] picture = [.. signature, .. Chunk("IHDR", "x"), .. Chunk("tEXt", "Author\0Me"), .. Chunk("eXIf", "GPS"), .. Chunk("IDAT", "abc"), .. Chunk("IEND", "")];

        PhotoSanitizer.RemoveMetadata([.. picture, .. "tail"u8]).ShouldBe([.. signature, .. Chunk("IHDR", "x"), .. Chunk("IDAT", "abc"), .. Chunk("IEND", "")]);

        static byte[] Chunk(string name, string data) =>
            [0, 0, 0, (byte)data.Length, .. Encoding.ASCII.GetBytes(name), .. Encoding.ASCII.GetBytes(data), 1, 2, 3, 4];
    }

    [Theory]
    [InlineData("FFD8FFE00010")]
    [InlineData("FFD8FFDA0003011122")]
    [InlineData("FFD84142434445")]
    [InlineData("89504E470D0A1A0A00000001494844")]
    [InlineData("89504E470D0A1A0AFFFFFFF449484452")]
    public void RemoveMetadata_DamagedImage_IsRefused(string hex) =>
        Should.Throw<DomainException>(() => PhotoSanitizer.RemoveMetadata(Convert.FromHexString(hex))).Code.ShouldBe("institution.photo.unreadable");
}
