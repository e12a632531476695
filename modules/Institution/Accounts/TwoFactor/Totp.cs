using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace FacultyDev.Institution.Accounts.TwoFactor;

/// <summary>
/// Time-based one-time passwords: RFC 6238 over RFC 4226, with what authenticator programs expect (SHA-1, 30 seconds, 6 digits). The
/// framework's own check takes a code for some minutes and as often as one likes; here each is good once.
/// </summary>
internal static class Totp
{
    public const int KeyBytes = 20;
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Clocks differ: the step before and the step after count too.</summary>
    private const int Tolerance = 1;

    /// <returns>The time step in which the code was good, or null.</returns>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now)
    {
        var present = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = present - Tolerance; step <= present + Tolerance; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeAt(key, step)), System.Text.Encoding.ASCII.GetBytes(code)))
                return step;
        return null;
    }

    public static string CodeAt(byte[] key, DateTimeOffset at) => CodeAt(key, at.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>As authenticator programs take it by hand: RFC 4648 without padding.</summary>
    public static string Base32(byte[] key)
    {
        var text = new System.Text.StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var next in key)
        {
            (buffer, bits) = ((buffer << 8) | next, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Base32Letters[(buffer >> (bits - 5)) & 31]);
        }

        return bits > 0 ? text.Append(Base32Letters[(buffer << (5 - bits)) & 31]).ToString() : text.ToString();
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: what authenticator programs know; HMAC does not rest on collisions.")]
    private static string CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
