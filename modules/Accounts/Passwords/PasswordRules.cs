using FacultyDev.Kernel.Errors;

namespace FacultyDev.Accounts.Passwords;

/// <summary>The rules for a new password.</summary>
internal sealed class PasswordRules(BreachedPasswords breached)
{
    private const int MinDistinctCharacters = 5;

    /// <exception cref="DomainException">A rule is broken; the error belongs to the field Chosen.</exception>
    public void Check(Account account, string chosen)
    {
        if (chosen.Length < ChangePassword.MinLength)
            throw new DomainException("accounts.password.too-short", "Chosen", ChangePassword.MinLength);
        var localPart = account.Email!.Split('@')[0];
        if (localPart.Length > 3 && chosen.Contains(localPart, StringComparison.OrdinalIgnoreCase))
            throw new DomainException("accounts.password.contains-email", "Chosen");
        if (chosen.Distinct().Count() < MinDistinctCharacters)
            throw new DomainException("accounts.password.too-few-characters", "Chosen");
        if (breached.Contains(chosen))
            throw new DomainException("accounts.password.common", "Chosen");
    }
}
