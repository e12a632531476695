namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>Detects the format of a file by its first bytes, regardless of its name.</summary>
internal static class FileSignature
{
    public const string Zip = "zip";
    public const string OldOffice = "old office";

    public static string? Of(Stream contents)
    {
        contents.Position = 0;
        Span<byte> head = stackalloc byte[8];
        var read = contents.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        contents.Position = 0;
        return head[..read].StartsWith("PK\x03\x04"u8) ? Zip
            // The format of Excel before 2007, which later versions still use for password-protected files.
            : head[..read].StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? OldOffice
            : null;
    }
}
