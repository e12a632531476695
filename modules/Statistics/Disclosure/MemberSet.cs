using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// An immutable set of the people in a release, stored as keyed hashes. Without the key nobody can be looked up in it; sets hashed with
/// the same key can be compared.
/// </summary>
public sealed class MemberSet
{
    private const int MinKeyLength = 32;
    private readonly HashSet<UInt128> hashes;

    private MemberSet(IEnumerable<UInt128> hashes) => this.hashes = [.. hashes];

    /// <summary>Hashes people with HMAC-SHA256, truncated to 128 bits.</summary>
    /// <param name="members">Ids; duplicates count once.</param>
    /// <param name="key">The institution's secret, at least 32 bytes; it must be the same for all sets to be compared.</param>
    /// <exception cref="DisclosureException"><see cref="DisclosureFault.KeyTooShort"/>.</exception>
    public static MemberSet Of(IEnumerable<Guid> members, ReadOnlySpan<byte> key)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (key.Length < MinKeyLength)
            throw new DisclosureException(DisclosureFault.KeyTooShort, $"The key of a release ledger has {key.Length} bytes; it needs at least {MinKeyLength}.");
        var found = new List<UInt128>();
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var member in members)
        {
            HMACSHA256.HashData(key, member.ToByteArray(bigEndian: true), hash);
            found.Add(BinaryPrimitives.ReadUInt128BigEndian(hash));
        }
        return new MemberSet(found);
    }

    /// <summary>Restores a set from stored hashes.</summary>
    public static MemberSet FromHashes(IEnumerable<UInt128> hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        return new MemberSet(hashes);
    }

    /// <summary>The number of people.</summary>
    public int Count => hashes.Count;

    /// <summary>The hashes to store, in ascending order, which reveals nothing about the order of people.</summary>
    public IEnumerable<UInt128> Hashes => hashes.Order();

    /// <summary>Returns the number of people in this set who are not in the other: |A∖B|.</summary>
    public int CountWithout(MemberSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return hashes.Count(hash => !other.hashes.Contains(hash));
    }

    /// <summary>Returns the people in both sets.</summary>
    public MemberSet Intersect(MemberSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new MemberSet(hashes.Where(other.hashes.Contains));
    }
}
