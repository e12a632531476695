using System.Buffers.Binary;

namespace FacultyDev.Institution.Composition;

/// <summary>A set of marks in order, as it is kept and compared.</summary>
internal static class MarkSet
{
    private const int Size = sizeof(ulong);

    public static byte[] Write(IEnumerable<ulong> marks)
    {
        var sorted = marks.Order().ToArray();
        var bytes = new byte[sorted.Length * Size];
        for (var at = 0; at < sorted.Length; at++)
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(at * Size), sorted[at]);
        return bytes;
    }

    /// <summary>How many marks are in one set only.</summary>
    public static (int OnlyFirst, int OnlySecond) Differences(byte[] first, byte[] second)
    {
        var (a, b, onlyFirst, onlySecond) = (0, 0, 0, 0);
        while (a < first.Length && b < second.Length)
        {
            var order = first.AsSpan(a, Size).SequenceCompareTo(second.AsSpan(b, Size));
            (onlyFirst, onlySecond) = (onlyFirst + (order < 0 ? 1 : 0), onlySecond + (order > 0 ? 1 : 0));
            (a, b) = (a + (order <= 0 ? Size : 0), b + (order >= 0 ? Size : 0));
        }

        return (onlyFirst + ((first.Length - a) / Size), onlySecond + ((second.Length - b) / Size));
    }
}
