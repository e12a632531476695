using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.Accounts.TwoStep;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.Rules;

internal sealed class AccountRow
{
    public Guid Id { get; init; }

    public Guid? MemberId { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string NormalizedEmail { get; init; } = "";

    public bool HasPassword { get; init; }

    public bool HasTwoSteps { get; init; }

    public int Passkeys { get; init; }

    /// <summary>May lie in the past.</summary>
    public DateTimeOffset? LockoutEnd { get; init; }
}

/// <summary>What an administrator sees of sign-ins and does for people who cannot get in. Never a password, never a key.</summary>
internal sealed class AccountDesk(FacultyDevDbContext db, SessionBook sessions, SetUpTwoStep twoStep, SecurityLog log, IViewer viewer, TimeProvider time)
{
    /// <param name="lockedOnly">Those whose sign-in rests now.</param>
    /// <param name="typed">How the address begins.</param>
    public IQueryable<AccountRow> Rows(bool lockedOnly, string? typed)
    {
        var accounts = Within();
        if (lockedOnly)
        {
            DateTimeOffset? now = time.GetUtcNow();
            accounts = accounts.Where(account => account.LockoutEnd > now);
        }

        if (typed?.Trim().ToUpperInvariant() is { Length: > 0 } beginning)
        {
            var end = SearchWords.AfterAllThatBeginWith(beginning);
#pragma warning disable CA1309 // The database compares; it knows no StringComparison.
            accounts = accounts.Where(account =>
                string.Compare(account.NormalizedEmail, beginning) >= 0 && string.Compare(account.NormalizedEmail, end) < 0);
#pragma warning restore CA1309
        }

        return accounts.Select(account => new AccountRow
        {
            Id = account.Id, MemberId = account.MemberId, Name = account.Name, Email = account.Email!, NormalizedEmail = account.NormalizedEmail!,
            HasPassword = account.PasswordHash != null, HasTwoSteps = account.TwoFactorEnabled, LockoutEnd = account.LockoutEnd,
            Passkeys = db.Set<IdentityUserPasskey<Guid>>().Count(passkey => passkey.UserId == account.Id),
        });
    }

    public Task<AccountRow> FindAsync(Guid id, CancellationToken cancellation) =>
        Rows(lockedOnly: false, typed: null).SingleOrDefaultAsync(row => row.Id == id, cancellation).OrNotFound();

    public async Task EndLockoutAsync(Guid id, CancellationToken cancellation)
    {
        var account = await LoadAsync(id, cancellation);
        account.EndLockout(time.GetUtcNow());
        log.Note(id, SecurityEventKind.LockoutEnded, viewer.Name);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>For who lost both the phone and the recovery codes. The person is told by mail.</summary>
    public async Task TurnTwoStepOffAsync(Guid id, CancellationToken cancellation) =>
        await twoStep.TakeDownAsync(await LoadAsync(id, cancellation), viewer.Name, cancellation);

    public async Task SignOutEverywhereAsync(Guid id, CancellationToken cancellation)
    {
        var account = await LoadAsync(id, cancellation);
        await sessions.EndAllAsync(account.Id, cancellation: cancellation);
        log.Note(id, SecurityEventKind.SignedOutEverywhere, viewer.Name);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<Account> LoadAsync(Guid id, CancellationToken cancellation) =>
        Within().SingleOrDefaultAsync(account => account.Id == id, cancellation).OrNotFound();

    private IQueryable<Account> Within()
    {
        var all = viewer.UnitsFor(InstitutionPermissions.Accounts.Manage).IsEverything;
        return db.Set<Account>().Where(account => all);
    }
}
