using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.Letters;

/// <summary>Looks up, uses up and voids mailed links.</summary>
internal sealed class MailedLinks(FacultyDevDbContext db, TimeProvider time)
{
    /// <summary>So many an hour: a mailbox must not be filled by strangers.</summary>
    public const int PerHour = 3;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<bool> MayMakeAsync(Guid accountId, MailedLinkKind kind, CancellationToken cancellation)
    {
        var hourAgo = Now.AddHours(-1);
        return await db.Set<MailedLink>()
            .CountAsync(link => link.AccountId == accountId && link.Kind == kind && link.MadeAt > hourAgo, cancellation) < PerHour;
    }

    /// <summary>Whether the link would still be taken: for showing a form or saying that it is too late.</summary>
    public async Task<bool> IsGoodAsync(string? secret, MailedLinkKind kind, CancellationToken cancellation) =>
        secret is not null && await Good(secret, kind).AnyAsync(cancellation);

    /// <summary>Uses it up, together with all of its kind that the account has. Only one of two at once gets it.</summary>
    /// <exception cref="DomainException">institution.link-over</exception>
    public async Task<MailedLink> UseAsync(string secret, MailedLinkKind kind, CancellationToken cancellation)
    {
        var link = await Good(secret, kind).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (link is null || await db.Set<MailedLink>().Where(used => used.Id == link.Id).ExecuteDeleteAsync(cancellation) == 0)
            throw new DomainException("institution.link-over");
        await db.Set<MailedLink>().Where(other => other.AccountId == link.AccountId && other.Kind == kind).ExecuteDeleteAsync(cancellation);
        return link;
    }

    private IQueryable<MailedLink> Good(string secret, MailedLinkKind kind)
    {
        var (hash, now) = (Secrets.Hash(secret), Now);
        return db.Set<MailedLink>().Where(link => link.SecretHash == hash && link.Kind == kind && link.ExpiresAt > now);
    }
}
