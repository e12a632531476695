using System.Buffers;
using System.Text.Unicode;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>Requires a file to be UTF-8 text, reading it once in small blocks.</summary>
internal static class Utf8Check
{
    private const int Block = 64 * 1024;

    /// <param name="field">The form field that the error is shown at; null when there is no form.</param>
    /// <exception cref="DomainException">kernel.spreadsheet.not-utf8 with the number of the first line that is not UTF-8 text.</exception>
    public static void Require(Stream contents, string? field = null)
    {
        var bytes = new byte[Block];
        var characters = new char[Block];
        var (line, carried) = (1, 0);
        for (var isLast = false; !isLast;)
        {
            var read = contents.ReadAtLeast(bytes.AsSpan(carried), Block - carried, throwOnEndOfStream: false);
            isLast = carried + read < Block;
            var filled = bytes.AsSpan(0, carried + read);
            var status = Utf8.ToUtf16(filled, characters, out var consumed, out _, replaceInvalidSequences: false, isFinalBlock: isLast);
            var nul = filled[..consumed].IndexOf((byte)0);
            line += filled[..(nul < 0 ? consumed : nul)].Count((byte)'\n');
            if (nul >= 0 || status is OperationStatus.InvalidData)
                throw new DomainException("kernel.spreadsheet.not-utf8", field, line);
            // The rest is an incomplete character, which the next block completes.
            carried = filled.Length - consumed;
            filled[consumed..].CopyTo(bytes);
        }
    }
}
