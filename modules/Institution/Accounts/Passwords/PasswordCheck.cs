using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.Passwords;

/// <summary>
/// Looks at a password, and counts failures. After <see cref="Allowed"/> in a row, whichever step they failed at, the sign-in rests for
/// <see cref="Rest"/> and then opens by itself. The database counts, so that guesses made at the same time all count.
/// </summary>
internal sealed class PasswordCheck(
    FacultyDevDbContext db, UserManager<Account> accounts, LocalPasswords passwords, SecurityLog log, TimeProvider time)
{
    public const int Allowed = 10;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    public async Task<SignInOutcome> RunAsync(Account account, string password)
    {
        if (account.IsLockedAt(time.GetUtcNow()))
            return SignInOutcome.LockedOut;
        if (!await accounts.CheckPasswordAsync(account, password))
            return await FailAsync(account, SecurityEventKind.SignInFailed);
        // Said only to who knows the password: whether passwords serve an account is nobody else's business.
        return await passwords.MayUseAsync(account) ? SignInOutcome.Welcome : SignInOutcome.UseSignOn;
    }

    /// <returns><see cref="SignInOutcome.Refused"/>, or <see cref="SignInOutcome.LockedOut"/> when this failure was one too many.</returns>
    public async Task<SignInOutcome> FailAsync(Account account, SecurityEventKind kind)
    {
        DateTimeOffset? until = time.GetUtcNow() + Rest;
        var same = db.Set<Account>().Where(other => other.Id == account.Id);
        await db.InTransactionAsync(async () =>
        {
            await same.ExecuteUpdateAsync(set => set.SetProperty(failed => failed.AccessFailedCount, failed => failed.AccessFailedCount + 1));
            await same.Where(failed => failed.AccessFailedCount >= Allowed).ExecuteUpdateAsync(set => set
                .SetProperty(failed => failed.LockoutEnd, until)
                .SetProperty(failed => failed.AccessFailedCount, 0));
        });
        await db.Entry(account).ReloadAsync();
        var isLocked = account.IsLockedAt(time.GetUtcNow());
        log.Note(account.Id, kind);
        if (isLocked)
            log.Note(account.Id, SecurityEventKind.LockedOut);
        await db.SaveChangesAsync();
        return isLocked ? SignInOutcome.LockedOut : SignInOutcome.Refused;
    }
}
