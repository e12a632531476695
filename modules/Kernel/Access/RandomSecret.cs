using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace FacultyDev.Kernel.Access;

/// <summary>Random 256-bit secrets. They cannot be guessed, so a fast unsalted hash is sufficient for storing them.</summary>
public static class RandomSecret
{
    private const int Bytes = 32;

    /// <summary>Returns 43 letters, digits, dashes and underscores, safe for use in URLs.</summary>
    public static string Generate() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Returns the hash under which a secret is stored and looked up.</summary>
    public static string Hash(string secret) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
