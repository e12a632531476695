using FacultyDev.Institution.Accounts.Emails;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Institution.Accounts.Passwords;

/// <summary>
/// For who forgot their password: a link by mail, good once and for an hour. What is answered does not tell whether there is an account.
/// All sessions end; the second step, where it is set up, is asked for as before.
/// </summary>
internal sealed class ResetPassword(
    FacultyDevDbContext db, UserManager<Account> accounts, EmailTokens links, PasswordRules rules, SessionStore sessions, SecurityLog log,
    AccountMailer mail, TimeProvider time)
{
    public async Task RequestAsync(string email, CancellationToken cancellationToken)
    {
        // Before anything is looked up: whether the site can send links must not depend on who asks.
        var page = mail.Link("/account/reset");
        var account = await accounts.FindByNameAsync(email);
        // Without a password of one's own one signs in elsewhere, and that is not to be got round by a letter.
        if (account?.PasswordHash is null || !await links.CanIssueAsync(account.Id, EmailTokenKind.PasswordReset, cancellationToken))
            return;
        var secret = RandomSecret.Generate();
        db.Add(EmailToken.ForPasswordReset(account, secret, time.GetUtcNow().UtcDateTime));
        log.Record(account.Id, SecurityEventKind.ResetAsked);
        mail.Enqueue(account, "Reset", $"{page}?secret={secret}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="DomainException">institution.link-over, or the password is not good enough; then the link stays good.</exception>
    public async Task ConfirmAsync(string secret, string chosen, CancellationToken cancellationToken)
    {
        var link = await links.ConsumeAsync(secret, EmailTokenKind.PasswordReset, cancellationToken);
        var account = await accounts.FindByIdAsync(link.AccountId.ToString()) ?? throw new DomainException("institution.email-token.expired");
        rules.Check(account, chosen);
        account.ConfirmOwnPassword();
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, chosen);
        log.Record(account.Id, SecurityEventKind.PasswordReset);
        mail.Enqueue(account, "PasswordChanged");
        // A new stamp: devices that were remembered are so no longer.
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, cancellationToken: cancellationToken);
    }
}
