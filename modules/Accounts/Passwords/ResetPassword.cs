using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Accounts.Passwords;

/// <summary>
/// Resets a forgotten password by an emailed link that works once, for one hour. The answer does not reveal whether the account
/// exists. Confirming ends all sessions; a second factor is still required afterwards.
/// </summary>
internal sealed class ResetPassword(
    FacultyDevDbContext db, UserManager<Account> accounts, EmailTokens tokens, PasswordRules rules, SessionStore sessions, SecurityLog log,
    AccountMailer mail, Clock clock)
{
    public async Task RequestAsync(string email, CancellationToken cancellationToken)
    {
        // Throws if the site has no address. Runs before the lookup, so that the error does not reveal whether the account
        // exists.
        var page = mail.Link("/account/reset");
        var account = await accounts.FindByNameAsync(email);
        // An account without a password signs in another way, and a reset link must not bypass that.
        if (account?.PasswordHash is null || !await tokens.CanIssueAsync(account.Id, EmailTokenKind.PasswordReset, cancellationToken))
            return;
        var secret = RandomSecret.Generate();
        db.Add(EmailToken.ForPasswordReset(account, secret, clock.UtcNow));
        log.Record(account.Id, SecurityEventKind.PasswordResetRequested);
        mail.Enqueue(account, "Reset", $"{page}?secret={secret}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="DomainException">accounts.email-token.expired, or a broken password rule, after which the link still
    /// works.</exception>
    public async Task ConfirmAsync(string secret, string chosen, CancellationToken cancellationToken)
    {
        var link = await tokens.FindAsync(secret, EmailTokenKind.PasswordReset, cancellationToken);
        var account = await accounts.FindByIdAsync(link.AccountId.ToString()) ?? throw new DomainException("accounts.email-token.expired");
        rules.Check(account, chosen);
        // Hashing takes long, so it comes before the first write.
        var hash = accounts.PasswordHasher.HashPassword(account, chosen);
        await tokens.ConsumeAsync(link, cancellationToken);
        account.ConfirmOwnPassword();
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        account.PasswordHash = hash;
        log.Record(account.Id, SecurityEventKind.PasswordReset);
        mail.Enqueue(account, "PasswordChanged");
        // The new security stamp revokes remembered devices.
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, cancellationToken: cancellationToken);
    }
}
