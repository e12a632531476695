using FacultyDev.Accounts.Security;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Tokens;

internal sealed class TokenRow
{
    public Guid Id { get; init; }

    public required string Owner { get; init; }

    public required string Name { get; init; }

    public required string Scopes { get; init; }

    public DateOnly ExpiresOn { get; init; }

    public DateOnly? LastUsedOn { get; init; }

    public DateTime CreatedAt { get; init; }
}

/// <summary>Lets administrators list everyone's API tokens and revoke them, without seeing the secrets.</summary>
internal sealed class TokenAdministration(FacultyDevDbContext db, SecurityLog log, IViewer viewer, Clock clock)
{
    /// <summary>Tokens that are neither revoked nor expired.</summary>
    public IQueryable<TokenRow> Active()
    {
        viewer.RequireInstitutionWide(AccountsPermissions.ManageSignOn);
        var today = clock.Today;
        return from token in db.Set<ApiToken>().AsNoTracking()
               join account in db.Set<Account>() on token.AccountId equals account.Id
               where token.RevokedAt == null && token.ExpiresOn >= today
               select new TokenRow
               {
                   Id = token.Id, Owner = account.Name, Name = token.Name, Scopes = token.Scopes, ExpiresOn = token.ExpiresOn,
                   LastUsedOn = token.LastUsedOn, CreatedAt = token.CreatedAt,
               };
    }

    public Task<TokenRow> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Active().SingleOrDefaultAsync(row => row.Id == id, cancellationToken).OrNotFoundAsync();

    public async Task RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(AccountsPermissions.ManageSignOn);
        var token = await db.Set<ApiToken>().SingleOrDefaultAsync(each => each.Id == id, cancellationToken).OrNotFoundAsync();
        log.Record(token.AccountId, SecurityEventKind.TokenRevoked, token.Name);
        token.Revoke(viewer.IsSignedIn ? viewer.AccountId : null, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
    }
}
