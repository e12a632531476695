using System.Security.Cryptography;

namespace FacultyDev.Institution.Accounts;

/// <summary>A password that is shown once and must be replaced at the first sign-in: 100 bits, without letters that look alike.</summary>
internal static class OneTimePassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 20;

    /// <summary>In groups of five, to be read out.</summary>
    public static string Generate() => string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(5).Select(group => new string(group)));
}
