using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Tokens;

internal sealed record TokenRequest(string Name, IReadOnlyCollection<string> Scopes, DateOnly ExpiresOn);

/// <summary>The viewer's own API tokens.</summary>
internal sealed class MyTokens(FacultyDevDbContext db, ApiScopes scopes, CurrentSession session, SecurityLog log, IViewer viewer, Clock clock)
{
    /// <summary>Counts only tokens that still work.</summary>
    public const int MaxTokens = 20;

    private DateOnly Today => clock.Today;

    public async Task<IReadOnlyList<ApiToken>> ListAsync(CancellationToken cancellationToken)
    {
        var account = viewer.AccountId;
        return await db.Set<ApiToken>().AsNoTracking().Where(token => token.AccountId == account)
            .OrderByDescending(token => token.Id).Take(100).ToListAsync(cancellationToken);
    }

    /// <returns>The secret, which is not stored and cannot be shown again.</returns>
    public async Task<string> CreateAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        var id = viewer.AccountId;
        var now = clock.UtcNow;
        var today = clock.DayOf(now);
        var owner = await db.Set<Account>().SingleOrDefaultAsync(account => account.Id == id, cancellationToken).OrNotFoundAsync();
        if (request.Scopes.Any(scope => !scopes.Names.Contains(scope)))
            throw new DomainException("accounts.token.missing-scopes", "Scopes");
        await db.LockAccountAsync(id, cancellationToken);
        if (await db.Set<ApiToken>().CountAsync(token => token.AccountId == id && token.RevokedAt == null && token.ExpiresOn >= today, cancellationToken) >= MaxTokens)
            throw new DomainException("accounts.token.too-many", null, MaxTokens);
        var secret = ApiToken.NewSecret();
        var token = new ApiToken(
            owner, request.Name, [.. scopes.Names.Where(request.Scopes.Contains)], request.ExpiresOn, ApiToken.HashOf(secret), session.HasTwoFactor,
            now, today);
        db.Add(token);
        log.Record(id, SecurityEventKind.TokenCreated, token.Name);
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    public async Task RevokeAsync(Guid token, CancellationToken cancellationToken)
    {
        var account = viewer.AccountId;
        var found = await db.Set<ApiToken>().SingleOrDefaultAsync(each => each.Id == token && each.AccountId == account, cancellationToken).OrNotFoundAsync();
        log.Record(account, SecurityEventKind.TokenRevoked, found.Name);
        found.Revoke(account, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
    }
}
