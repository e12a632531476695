using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Institution.Accounts;

internal enum SignInOutcome
{
    Welcome,

    /// <summary>The password was given by somebody else; one's own must be chosen first.</summary>
    NewPassword,

    Refused,

    LockedOut,
}

/// <summary>Signs somebody in with a password. What is said does not tell whether there is such an account, nor does the time it takes.</summary>
internal sealed class SignIn(SignInManager<Account> manager, UserManager<Account> accounts, IPasswordHasher<Account> hasher)
{
    public async Task<SignInOutcome> WithPasswordAsync(string email, string password, bool remember)
    {
        var account = await accounts.FindByNameAsync(email);
        if (account is null)
        {
            // As costly as looking at a real one.
            hasher.HashPassword(new Account(email, email, null), password);
            return SignInOutcome.Refused;
        }

        var result = await manager.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (!result.Succeeded)
            return result.IsLockedOut ? SignInOutcome.LockedOut : SignInOutcome.Refused;
        if (account.MustChangePassword)
            return SignInOutcome.NewPassword;
        await manager.SignInAsync(account, remember);
        return SignInOutcome.Welcome;
    }
}
