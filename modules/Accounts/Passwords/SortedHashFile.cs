using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FacultyDev.Accounts.Passwords;

/// <summary>
/// Binary search in a text file whose lines begin with sorted upper-case hexadecimal SHA-1 hashes. A file of many gigabytes takes
/// about forty reads.
/// </summary>
internal sealed class SortedHashFile(string path)
{
    private const int HashLength = 40;

    /// <summary>In bytes; fits the rest of one line and a complete next one (hash, colon, count, line end).</summary>
    private const int Window = 256;

    [SuppressMessage("Security", "CA5350", Justification = "The hash by which public lists name passwords; nothing is protected by it.")]
    public bool Contains(string password)
    {
        var passwordHash = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
        using var file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        var (low, high) = (0L, RandomAccess.GetLength(file));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var (hash, lineEnd) = LineFrom(file, middle);
            var order = hash is null ? 1 : string.CompareOrdinal(hash, passwordHash);
            if (order == 0)
                return true;
            if (order > 0)
                high = middle;
            else
                low = lineEnd;
        }

        return false;
    }

    /// <summary>
    /// The hash of the first line that begins at or after <paramref name="place"/> and the offset of the line after it; a null
    /// hash past the last line.
    /// </summary>
    private static (string? Hash, long End) LineFrom(Microsoft.Win32.SafeHandles.SafeFileHandle file, long place)
    {
        Span<byte> window = stackalloc byte[Window];
        var from = Math.Max(0, place - 1);
        var read = window[..RandomAccess.Read(file, window, from)];
        var start = 0;
        if (place > 0)
        {
            var before = read.IndexOf((byte)'\n');
            if (before < 0)
                return (null, long.MaxValue);
            start = before + 1;
        }

        if (start + HashLength > read.Length)
            return (null, long.MaxValue);
        var rest = read[start..].IndexOf((byte)'\n');
        return (Encoding.ASCII.GetString(read.Slice(start, HashLength)), rest < 0 ? from + read.Length : from + start + rest + 1);
    }
}
