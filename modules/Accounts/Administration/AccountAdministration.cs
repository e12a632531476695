using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Administration;

internal sealed class AccountRow
{
    public Guid Id { get; init; }

    public Guid? MemberId { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string NormalizedEmail { get; init; } = "";

    public bool HasPassword { get; init; }

    public bool HasTwoFactor { get; init; }

    public int Passkeys { get; init; }

    /// <summary>Null if the account was never locked; may be in the past.</summary>
    public DateTimeOffset? LockoutEnd { get; init; }
}

/// <summary>
/// Lets administrators list accounts and restore access for people who cannot sign in. It never exposes passwords or keys.
/// </summary>
internal sealed class AccountAdministration(FacultyDevDbContext db, SessionStore sessions, TwoFactorCommands twoFactor, SecurityLog log, IViewer viewer, Clock clock)
{
    /// <param name="lockedOnly">Only accounts that are locked now.</param>
    /// <param name="typed">A prefix of the email address.</param>
    public IQueryable<AccountRow> Rows(bool lockedOnly, string? typed)
    {
        var accounts = Visible();
        if (lockedOnly)
        {
            DateTimeOffset? now = clock.UtcNow;
            accounts = accounts.Where(account => account.LockoutEnd > now);
        }

        if (typed?.Trim().ToUpperInvariant() is { Length: > 0 } beginning)
        {
            var end = SearchText.PrefixUpperBound(beginning);
#pragma warning disable CA1309 // The comparison runs in the database, which has no StringComparison.
            accounts = accounts.Where(account =>
                string.Compare(account.NormalizedEmail, beginning) >= 0 && string.Compare(account.NormalizedEmail, end) < 0);
#pragma warning restore CA1309
        }

        return accounts.Select(account => new AccountRow
        {
            Id = account.Id, MemberId = account.MemberId, Name = account.Name, Email = account.Email!, NormalizedEmail = account.NormalizedEmail!,
            HasPassword = account.PasswordHash != null, HasTwoFactor = account.TwoFactorEnabled, LockoutEnd = account.LockoutEnd,
            Passkeys = db.Set<IdentityUserPasskey<Guid>>().Count(passkey => passkey.UserId == account.Id),
        });
    }

    public Task<AccountRow> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Rows(lockedOnly: false, typed: null).SingleOrDefaultAsync(row => row.Id == id, cancellationToken).OrNotFoundAsync();

    public async Task EndLockoutAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(id, cancellationToken);
        account.EndLockout(clock.UtcNow);
        log.Record(id, SecurityEventKind.LockoutEnded, viewer.Name);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>For people who lost both their phone and their recovery codes. The person is notified by email.</summary>
    public async Task DisableTwoFactorAsync(Guid id, CancellationToken cancellationToken) =>
        await twoFactor.DisableForAsync(await LoadAsync(id, cancellationToken), viewer.Name, cancellationToken);

    public async Task SignOutEverywhereAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(id, cancellationToken);
        await sessions.EndAllAsync(account.Id, cancellationToken: cancellationToken);
        log.Record(id, SecurityEventKind.SignedOutEverywhere, viewer.Name);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<Account> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        Visible().SingleOrDefaultAsync(account => account.Id == id, cancellationToken).OrNotFoundAsync();

    private IQueryable<Account> Visible()
    {
        var all = viewer.UnitsFor(AccountsPermissions.Manage).IsEverything;
        return db.Set<Account>().Where(account => all);
    }
}
