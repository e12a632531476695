using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.TwoFactor;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Accounts;

internal enum SignInOutcome
{
    SignedIn,

    /// <summary>The one-time password is right; the person must choose a password of their own first.</summary>
    NewPassword,

    /// <summary>The password is right; a second factor must follow.</summary>
    TwoFactorRequired,

    Refused,

    LockedOut,

    /// <summary>Passwords are switched off; the person must sign in through OpenID Connect.</summary>
    UseSignOn,
}

/// <summary>Signs in with a password. Neither the outcome nor the time it takes reveals whether the account exists.</summary>
internal sealed class SignIn(
    SignInManager<Account> manager, UserManager<Account> accounts, IPasswordHasher<Account> hasher, HashingQueue hashing, PasswordVerifier verifier, PendingSignIn pending)
{
    public async Task<SignInOutcome> WithPasswordAsync(string email, string password, bool remember)
    {
        var account = await accounts.FindByNameAsync(email);
        if (account is null)
        {
            // Hash anyway, so that an unknown email address takes as long as a known one.
            await hashing.RunAsync(() => hasher.HashPassword(new Account(email, email, null), password));
            return SignInOutcome.Refused;
        }

        var outcome = await verifier.RunAsync(account, password);
        if (outcome != SignInOutcome.SignedIn)
            return outcome;
        return account.MustChangePassword ? SignInOutcome.NewPassword : await AfterPasswordAsync(account, remember);
    }

    /// <summary>
    /// Continues after a correct password. Failed attempts are reset only once the second factor, if required, has been given.
    /// </summary>
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
