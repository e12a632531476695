namespace FacultyDev.Accounts.Passwords;

/// <summary>
/// Undoes common disguises of a known password, as guessing programs do: "P4ssw0rd2024!" is "password". A password is looked up
/// as it is, without surrounding digits and symbols, with digits read as letters, and without repetition.
/// </summary>
internal static class PasswordVariants
{
    /// <summary>Longer affixes may be a secret of their own, so they are stripped only if they are known themselves.</summary>
    private const int MaxAffixLength = 8;

    /// <param name="isKnown">Whether a word, in lower case, is on a list.</param>
    public static bool ContainsKnown(string password, Func<string, bool> isKnown)
    {
        var plain = password.ToLowerInvariant();
        return IsKnown(plain) || IsKnown(Unrepeat(plain)) || IsKnown(StripAffixes(plain, isKnown));

        bool IsKnown(string word) => isKnown(word) || isKnown(Unrepeat(word)) || isKnown(ReplaceDigits(word)) || isKnown(Unrepeat(ReplaceDigits(word)));
    }

    /// <summary>Removes leading and trailing digits and symbols when each part is short or known itself.</summary>
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

    /// <summary>"dragondragon" becomes "dragon".</summary>
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
