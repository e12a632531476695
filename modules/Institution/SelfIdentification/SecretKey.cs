using System.Security.Cryptography;
using System.Text;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>
/// One key of the ring. Two keys are drawn from it: one makes pseudonyms, one seals values; knowing a pseudonym helps nothing with
/// the values and the other way round.
/// </summary>
internal sealed class SecretKey
{
    public const int Size = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] secret;
    private readonly byte[] pseudonyms;
    private readonly byte[] values;

    public SecretKey(string id, byte[] secret)
    {
        if (secret.Length != Size)
            throw new InvalidOperationException($"A key of self-identification has {Size} bytes; “{id}” has {secret.Length}.");
        (Id, this.secret) = (id, secret);
        pseudonyms = Derive("pseudonyms");
        values = Derive("values");
    }

    /// <summary>Stands beside what it sealed: eight hexadecimal digits.</summary>
    public string Id { get; }

    public static SecretKey Generate() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), RandomNumberGenerator.GetBytes(Size));

    /// <summary>Reads what <see cref="ToString"/> writes: the id, a space, the secret in Base64.</summary>
    public static SecretKey Parse(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var secret = new byte[Size];
        if (parts.Length != 2 || parts[0].Length != 8 || !Convert.TryFromBase64String(parts[1], secret, out var read) || read != Size)
            throw new InvalidOperationException("A key of self-identification is eight digits, a space, and 32 bytes in Base64.");
        return new SecretKey(parts[0], secret);
    }

    /// <summary>What stands for a member in the store, 64 hexadecimal digits: without the key it ties to nobody.</summary>
    public string PseudonymOf(Guid memberId) => Convert.ToHexStringLower(HMACSHA256.HashData(pseudonyms, memberId.ToByteArray(bigEndian: true)));

    /// <summary>Sealed by AES-256-GCM, bound to the place it is kept under: moved elsewhere it does not open.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, string place)
    {
        var result = new byte[NonceSize + plain.Length + TagSize];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(values, TagSize);
        aes.Encrypt(nonce, plain, result.AsSpan(NonceSize, plain.Length), result.AsSpan(NonceSize + plain.Length), Encoding.UTF8.GetBytes($"{Id} {place}"));
        return result;
    }

    /// <exception cref="CryptographicException">It was sealed with another key, for another place, or changed since.</exception>
    public byte[] Open(ReadOnlySpan<byte> seal, string place)
    {
        if (seal.Length < NonceSize + TagSize)
            throw new CryptographicException("Too short to have been sealed here.");
        var plain = new byte[seal.Length - NonceSize - TagSize];
        using var aes = new AesGcm(values, TagSize);
        aes.Decrypt(
            seal[..NonceSize], seal[NonceSize..^TagSize], seal[^TagSize..], plain, Encoding.UTF8.GetBytes($"{Id} {place}"));
        return plain;
    }

    /// <summary>As it stands in the key file.</summary>
    public string ToLine() => $"{Id} {Convert.ToBase64String(secret)}";

    private byte[] Derive(string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: Encoding.UTF8.GetBytes($"facultydev self-identification {use}"));
}
