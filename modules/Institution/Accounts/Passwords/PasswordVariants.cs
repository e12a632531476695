namespace FacultyDev.Institution.Accounts.Passwords;

/// <summary>
/// The words that people dress up as a password: "P4ssw0rd2024!" is password. Programs that guess undo the same things, so a password is
/// looked for as it is, without what was put around it, with digits read as the letters they stand for, and once instead of twice.
/// </summary>
internal static class PasswordVariants
{
    /// <summary>More than this around a word may be a secret of its own, unless it is known itself.</summary>
    private const int MaxAffixLength = 8;

    /// <param name="isKnown">Whether a word, in lower case, stands on a list.</param>
    public static bool ContainsKnown(string password, Func<string, bool> isKnown)
    {
        var plain = password.ToLowerInvariant();
        return IsKnown(plain) || IsKnown(Unrepeat(plain)) || IsKnown(StripAffixes(plain, isKnown));

        bool IsKnown(string word) => isKnown(word) || isKnown(Unrepeat(word)) || isKnown(ReplaceDigits(word)) || isKnown(Unrepeat(ReplaceDigits(word)));
    }

    /// <summary>Without digits and signs before and behind, when those are few or known themselves.</summary>
    private static string StripAffixes(string password, Func<string, bool> isKnown)
    {
        var first = 0;
        while (first < password.Length && !char.IsLetter(password[first]))
            first++;
        var end = password.Length;
        while (end > first && !char.IsLetter(password[end - 1]))
            end--;
        var (before, behind) = (password[..first], password[end..]);
        return IsLittle(before) && IsLittle(behind) ? password[first..end] : password;

        bool IsLittle(string around) => around.Length <= MaxAffixLength || isKnown(around);
    }

    /// <summary>"dragondragon" is "dragon".</summary>
    private static string Unrepeat(string password)
    {
        for (var length = 1; length <= password.Length / 2; length++)
            if (password.Length % length == 0 && Enumerable.Range(0, password.Length).All(at => password[at] == password[at % length]))
                return password[..length];
        return password;
    }

    private static string ReplaceDigits(string password) => new([.. password.Select(letter => letter switch
    {
        '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '8' => 'b', _ => letter,
    })]);
}
