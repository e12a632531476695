using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace FacultyDev.Institution.Accounts.Security;

/// <summary>Secrets that the program makes: 256 random bits. They cannot be guessed, so a plain hash is enough to keep them by.</summary>
internal static class Secrets
{
    private const int Bytes = 32;

    public static string Make() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string secret) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
