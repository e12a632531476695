using System.Security.Cryptography;

namespace FacultyDev.Accounts.Passwords;

/// <summary>
/// A password of 99 bits, without characters that look alike. It is shown once and must be replaced at the first sign-in.
/// </summary>
internal static class OneTimePassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 20;

    /// <summary>Separated into groups of five so that it can be read aloud.</summary>
    public static string Generate() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(5).Select(group => new string(group)));
}
