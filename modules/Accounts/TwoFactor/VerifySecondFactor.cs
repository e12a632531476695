using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.Security;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Accounts.TwoFactor;

/// <summary>
/// The second factor at sign-in: an authenticator code or a recovery code. A wrong code counts as a failed attempt, like a wrong
/// password.
/// </summary>
internal sealed class VerifySecondFactor(
    PendingSignIn pending, AuthenticatorCodes authenticator, RecoveryCodes recovery, PasswordVerifier verifier, SignInManager<Account> manager,
    Clock clock)
{
    /// <returns>Null if the pending sign-in expired; the person must give the password again.</returns>
    public async Task<SignInOutcome?> RunAsync(string typed, bool rememberDevice, CancellationToken cancellationToken)
    {
        if (await pending.ReadAsync() is not var (account, remember))
            return null;
        if (account.IsLockedAt(clock.UtcNow))
            return SignInOutcome.LockedOut;
        var code = RecoveryCodes.Normalize(typed);
        var method = code.Length == Totp.Digits ? SignInMethod.AuthenticatorCode : SignInMethod.RecoveryCode;
        var isValid = method == SignInMethod.AuthenticatorCode
            ? await authenticator.TryUseAsync(account.Id, code, cancellationToken)
            : await recovery.TryUseAsync(account.Id, code, cancellationToken);
        if (!isValid)
            return await verifier.RecordFailureAsync(account, SecurityEventKind.SecondFactorFailed);
        await manager.SignInAsync(account, remember, method.ToString());
        await pending.ClearAsync();
        if (rememberDevice)
            await manager.RememberTwoFactorClientAsync(account);
        return SignInOutcome.SignedIn;
    }
}
