using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace FacultyDev.Kernel.Access;

/// <summary>Secrets that the program makes: 256 random bits. They cannot be guessed, so a plain hash is enough to keep them by.</summary>
public static class RandomSecret
{
    private const int Bytes = 32;

    /// <summary>43 letters, digits, dashes and underscores; may stand in an address.</summary>
    public static string Generate() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a secret, and looked up by.</summary>
    public static string Hash(string secret) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
