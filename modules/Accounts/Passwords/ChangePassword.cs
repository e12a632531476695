using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Accounts.Passwords;

/// <summary>
/// Replaces the viewer's password after checking the present one, ends the account's other sessions and revokes remembered
/// devices.
/// </summary>
internal sealed class ChangePassword(
    UserManager<Account> accounts, SignIn signIn, PasswordVerifier verifier, PasswordRules rules, SessionStore sessions, SecurityLog log, AccountMailer mail,
    IViewer viewer)
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>
    /// At the first sign-in: replaces the one-time password and signs in. A wrong one-time password counts as a failed sign-in.
    /// </summary>
    public async Task<SignInOutcome> ReplaceOneTimeAsync(string email, string oneTime, string chosen)
    {
        var account = await accounts.FindByNameAsync(email);
        if (account is null || !account.MustChangePassword)
            return SignInOutcome.Refused;
        var outcome = await verifier.RunAsync(account, oneTime);
        if (outcome != SignInOutcome.SignedIn)
            return outcome;
        await ReplaceAsync(account, oneTime, chosen);
        return await signIn.AfterPasswordAsync(account, remember: false);
    }

    public async Task ChangeAsync(string present, string chosen)
    {
        var account = await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
        if (!await accounts.CheckPasswordAsync(account, present))
            throw new DomainException("accounts.password.incorrect", "Present");
        await ReplaceAsync(account, present, chosen);
    }

    private async Task ReplaceAsync(Account account, string present, string chosen)
    {
        if (chosen == present)
            throw new DomainException("accounts.password.unchanged", "Chosen");
        rules.Check(account, chosen);
        account.ConfirmOwnPassword();
        log.Record(account.Id, SecurityEventKind.PasswordChanged);
        mail.Enqueue(account, "PasswordChanged");
        var changed = await accounts.ChangePasswordAsync(account, present, chosen);
        if (!changed.Succeeded)
            throw new DomainException("accounts.password.too-short", "Chosen", MinLength);
        await sessions.EndAllAsync(account.Id, exceptCurrent: true);
    }
}
