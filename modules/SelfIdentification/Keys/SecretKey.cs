using System.Security.Cryptography;
using System.Text;

namespace FacultyDev.SelfIdentification.Keys;

/// <summary>
/// One key of the ring. Two independent keys are derived from it, one for pseudonyms and one for values, so that neither reveals
/// anything about the other.
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

    /// <summary>The key's id, eight hexadecimal digits, stored with each row that it encrypted.</summary>
    public string Id { get; }

    public static SecretKey Generate() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), RandomNumberGenerator.GetBytes(Size));

    /// <summary>Parses the format of <see cref="ToLine"/>: the id, a space, and the secret in Base64.</summary>
    public static SecretKey Parse(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var secret = new byte[Size];
        if (parts.Length != 2 || parts[0].Length != 8 || !Convert.TryFromBase64String(parts[1], secret, out var read) || read != Size)
            throw new InvalidOperationException("A key of self-identification is eight digits, a space, and 32 bytes in Base64.");
        return new SecretKey(parts[0], secret);
    }

    /// <summary>The pseudonym of a member, 64 hexadecimal digits; it cannot be linked to the member without the key.</summary>
    public string PseudonymOf(Guid memberId) => Convert.ToHexStringLower(HMACSHA256.HashData(pseudonyms, memberId.ToByteArray(bigEndian: true)));

    /// <summary>
    /// Encrypts with AES-256-GCM. The result is bound to <paramref name="context"/> and cannot be decrypted for another one.
    /// </summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, string context)
    {
        var result = new byte[NonceSize + plain.Length + TagSize];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(values, TagSize);
        aes.Encrypt(nonce, plain, result.AsSpan(NonceSize, plain.Length), result.AsSpan(NonceSize + plain.Length), Encoding.UTF8.GetBytes($"{Id} {context}"));
        return result;
    }

    /// <exception cref="CryptographicException">The data was encrypted with another key or for another context, or was
    /// modified.</exception>
    public byte[] Open(ReadOnlySpan<byte> seal, string context)
    {
        if (seal.Length < NonceSize + TagSize)
            throw new CryptographicException("Too short to have been sealed here.");
        var plain = new byte[seal.Length - NonceSize - TagSize];
        using var aes = new AesGcm(values, TagSize);
        aes.Decrypt(
            seal[..NonceSize], seal[NonceSize..^TagSize], seal[^TagSize..], plain, Encoding.UTF8.GetBytes($"{Id} {context}"));
        return plain;
    }

    /// <summary>The key as a line of the key file.</summary>
    public string ToLine() => $"{Id} {Convert.ToBase64String(secret)}";

    private byte[] Derive(string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: Encoding.UTF8.GetBytes($"facultydev self-identification {use}"));
}
