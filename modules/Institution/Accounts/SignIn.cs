using FacultyDev.Institution.Accounts.Passwords;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.Accounts.TwoFactor;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Institution.Accounts;

internal enum SignInOutcome
{
    SignedIn,

    /// <summary>The password was given by somebody else; one's own must be chosen first.</summary>
    NewPassword,

    /// <summary>The password is right; a code must follow.</summary>
    TwoFactorRequired,

    Refused,

    LockedOut,

    /// <summary>Passwords are switched off; campus sign-on is the way in.</summary>
    UseSignOn,
}

/// <summary>Signs somebody in with a password. What is said does not tell whether there is such an account, nor does the time it takes.</summary>
internal sealed class SignIn(
    SignInManager<Account> manager, UserManager<Account> accounts, IPasswordHasher<Account> hasher, PasswordVerifier check, PendingSignIn pending)
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

        var outcome = await check.RunAsync(account, password);
        if (outcome != SignInOutcome.SignedIn)
            return outcome;
        return account.MustChangePassword ? SignInOutcome.NewPassword : await AfterPasswordAsync(account, remember);
    }

    /// <summary>The password was right. Failures before are forgotten only when all that is asked for was given.</summary>
    public async Task<SignInOutcome> AfterPasswordAsync(Account account, bool remember)
    {
        if (!account.TwoFactorEnabled)
        {
            await manager.SignInAsync(account, remember);
            return SignInOutcome.SignedIn;
        }

        if (await manager.IsTwoFactorClientRememberedAsync(account))
        {
            await manager.SignInAsync(account, remember, nameof(SignInMethod.RememberedDevice));
            return SignInOutcome.SignedIn;
        }

        await pending.SaveAsync(account, remember);
        return SignInOutcome.TwoFactorRequired;
    }
}
