using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FacultyDev.Accounts.Passwords;

/// <summary>
/// Checks passwords against breach lists offline. The bundled list (see README.md in this folder) holds the first eight bytes of
/// each password's SHA-256, sorted; an unlisted word matches by chance with a probability of 49,233 in 2^64.
/// </summary>
internal sealed class BreachedPasswords
{
    private const string ResourceName = "FacultyDev.Accounts.Passwords.common-passwords.bin";

    private readonly ulong[] hashes;
    private readonly SortedHashFile? larger;

    public BreachedPasswords(IOptions<BreachedPasswordOptions> options)
    {
        using var stream = typeof(BreachedPasswords).Assembly.GetManifestResourceStream(ResourceName)!;
        hashes = new ulong[stream.Length / sizeof(ulong)];
        Span<byte> hash = stackalloc byte[sizeof(ulong)];
        for (var at = 0; at < hashes.Length; at++)
        {
            stream.ReadExactly(hash);
            hashes[at] = BinaryPrimitives.ReadUInt64BigEndian(hash);
        }

        if (options.Value.BreachedFile is { Length: > 0 } file)
            larger = new SortedHashFile(file);
    }

    public int Count => hashes.Length;

    public bool Contains(string password) => larger?.Contains(password) == true || PasswordVariants.ContainsKnown(password, IsListed);

    private bool IsListed(string word)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(word), hash);
        return Array.BinarySearch(hashes, BinaryPrimitives.ReadUInt64BigEndian(hash)) >= 0;
    }
}
