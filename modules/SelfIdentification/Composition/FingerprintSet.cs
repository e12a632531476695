using System.Buffers.Binary;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.SelfIdentification.Composition;

/// <summary>Serializes fingerprints in sorted order, and reads them as the set that the release ledger compares.</summary>
internal static class FingerprintSet
{
    private const int Size = sizeof(ulong);

    public static byte[] Serialize(IEnumerable<ulong> marks)
    {
        var sorted = marks.Order().ToArray();
        var bytes = new byte[sorted.Length * Size];
        for (var at = 0; at < sorted.Length; at++)
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(at * Size), sorted[at]);
        return bytes;
    }

    public static MemberSet Deserialize(byte[] bytes) => MemberSet.FromHashes(
        Enumerable.Range(0, bytes.Length / Size).Select(at => (UInt128)BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(at * Size, Size))));
}
