using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Emails;

/// <summary>Checks, consumes and invalidates emailed links.</summary>
internal sealed class EmailTokens(FacultyDevDbContext db, Clock clock)
{
    /// <summary>A rate limit for each account and kind, so that strangers cannot flood a mailbox.</summary>
    public const int MaxPerHour = 3;

    private DateTime Now => clock.UtcNow;

    /// <summary>Whether another link may be sent. Concurrent requests count one another, because the first locks the account.</summary>
    public async Task<bool> CanIssueAsync(Guid accountId, EmailTokenKind kind, CancellationToken cancellationToken)
    {
        await db.LockAccountAsync(accountId, cancellationToken);
        var hourAgo = Now.AddHours(-1);
        return await db.Set<EmailToken>()
            .CountAsync(link => link.AccountId == accountId && link.Kind == kind && link.CreatedAt > hourAgo, cancellationToken) < MaxPerHour;
    }

    /// <summary>Whether the link would be accepted now; does not consume it.</summary>
    public async Task<bool> IsValidAsync(string? secret, EmailTokenKind kind, CancellationToken cancellationToken) =>
        secret is not null && await Valid(secret, kind).AnyAsync(cancellationToken);

    /// <exception cref="DomainException">accounts.email-token.expired</exception>
    public async Task<EmailToken> FindAsync(string secret, EmailTokenKind kind, CancellationToken cancellationToken) =>
        await Valid(secret, kind).AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? throw new DomainException("accounts.email-token.expired");

    /// <summary>
    /// Consumes the link and invalidates the account's other links of the same kind. Of two concurrent requests, only one
    /// succeeds.
    /// </summary>
    /// <exception cref="DomainException">accounts.email-token.expired</exception>
    public async Task ConsumeAsync(EmailToken link, CancellationToken cancellationToken)
    {
        if (await db.Set<EmailToken>().Where(used => used.Id == link.Id).ExecuteDeleteAsync(cancellationToken) == 0)
            throw new DomainException("accounts.email-token.expired");
        await db.Set<EmailToken>().Where(other => other.AccountId == link.AccountId && other.Kind == link.Kind).ExecuteDeleteAsync(cancellationToken);
    }

    private IQueryable<EmailToken> Valid(string secret, EmailTokenKind kind)
    {
        var (hash, now) = (RandomSecret.Hash(secret), Now);
        return db.Set<EmailToken>().Where(link => link.SecretHash == hash && link.Kind == kind && link.ExpiresAt > now);
    }
}
