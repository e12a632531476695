using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.Tokens;

internal sealed record TokenWish(string Name, IReadOnlyCollection<string> Scopes, DateOnly ExpiresOn);

/// <summary>A person's own tokens.</summary>
internal sealed class OwnTokens(FacultyDevDbContext db, ApiScopes scopes, CurrentSession session, SecurityLog log, IViewer viewer, TimeProvider time)
{
    /// <summary>That work; those that have ended are history.</summary>
    public const int Most = 20;

    private DateOnly Today => time.Today();

    public async Task<IReadOnlyList<ApiToken>> ListAsync(CancellationToken cancellation)
    {
        var account = viewer.AccountId;
        return await db.Set<ApiToken>().AsNoTracking().Where(token => token.AccountId == account)
            .OrderByDescending(token => token.Id).Take(100).ToListAsync(cancellation);
    }

    /// <returns>What opens the door; it is nowhere else and cannot be had again.</returns>
    public async Task<string> MakeAsync(TokenWish wish, CancellationToken cancellation)
    {
        var id = viewer.AccountId;
        var today = Today;
        var owner = await db.Set<Account>().SingleOrDefaultAsync(account => account.Id == id, cancellation).OrNotFound();
        if (wish.Scopes.Any(scope => !scopes.Names.Contains(scope)))
            throw new DomainException("institution.token-scopes", "Scopes");
        if (await db.Set<ApiToken>().CountAsync(token => token.AccountId == id && token.RevokedAt == null && token.ExpiresOn >= today, cancellation) >= Most)
            throw new DomainException("institution.token-many", null, Most);
        var secret = ApiToken.NewSecret();
        var token = new ApiToken(
            owner, wish.Name, [.. scopes.Names.Where(wish.Scopes.Contains)], wish.ExpiresOn, ApiToken.HashOf(secret), session.HasTwoSteps,
            time.GetUtcNow().UtcDateTime);
        db.Add(token);
        log.Note(id, SecurityEventKind.TokenMade, token.Name);
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    public async Task RevokeAsync(Guid token, CancellationToken cancellation)
    {
        var account = viewer.AccountId;
        var found = await db.Set<ApiToken>().SingleOrDefaultAsync(each => each.Id == token && each.AccountId == account, cancellation).OrNotFound();
        log.Note(account, SecurityEventKind.TokenRevoked, found.Name);
        found.Revoke(account, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }
}
