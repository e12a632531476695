using FacultyDev.Institution.Accounts.Passwords;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Institution.Accounts.TwoStep;

/// <summary>The second step at sign-in: a code of the authenticator, or a recovery code. Wrong ones count as wrong passwords do.</summary>
internal sealed class GiveSecondStep(
    PendingSignIn pending, AuthenticatorCodes authenticator, RecoveryCodes recovery, PasswordCheck check, SignInManager<Account> manager,
    TimeProvider time)
{
    /// <returns>Null when it took too long, and the password must be given again.</returns>
    public async Task<SignInOutcome?> RunAsync(string typed, bool rememberDevice, CancellationToken cancellation)
    {
        if (await pending.ReadAsync() is not var (account, remember))
            return null;
        if (account.IsLockedAt(time.GetUtcNow()))
            return SignInOutcome.LockedOut;
        var code = RecoveryCodes.Plain(typed);
        var method = code.Length == Totp.Digits ? SignInMethod.AuthenticatorCode : SignInMethod.RecoveryCode;
        var isRight = method == SignInMethod.AuthenticatorCode
            ? await authenticator.UseAsync(account.Id, code, cancellation)
            : await recovery.UseAsync(account.Id, code, cancellation);
        if (!isRight)
            return await check.FailAsync(account, SecurityEventKind.SecondStepFailed);
        await manager.SignInAsync(account, remember, method.ToString());
        await pending.ForgetAsync();
        if (rememberDevice)
            await manager.RememberTwoFactorClientAsync(account);
        return SignInOutcome.Welcome;
    }
}
