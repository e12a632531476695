using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Passwords;

/// <summary>
/// Checks a password and counts failures. After <see cref="MaxFailures"/> consecutive failures of either factor, the account is
/// locked for <see cref="LockoutDuration"/>. The database increments the counter, so that concurrent guesses all count.
/// </summary>
internal sealed class PasswordVerifier(
    FacultyDevDbContext db, IPasswordHasher<Account> hasher, HashingQueue hashing, PasswordSignInPolicy passwords, SecurityLog log, Clock clock)
{
    public const int MaxFailures = 10;
    public static readonly TimeSpan LockoutDuration = TimeSpan.FromMinutes(10);

    public async Task<SignInOutcome> RunAsync(Account account, string password)
    {
        if (account.IsLockedAt(clock.UtcNow))
            return SignInOutcome.LockedOut;
        if (!await IsRightAsync(account, password))
            return await RecordFailureAsync(account, SecurityEventKind.SignInFailed);
        // Checked after the password, so that only the account's owner learns whether it may sign in with one.
        return await passwords.IsAllowedAsync(account) ? SignInOutcome.SignedIn : SignInOutcome.UseSignOn;
    }

    private async Task<bool> IsRightAsync(Account account, string password)
    {
        if (account.PasswordHash is not { } hash)
        {
            // Hash anyway, so that an account without a password takes as long as one with a password.
            await hashing.RunAsync(() => hasher.HashPassword(account, password));
            return false;
        }

        var result = await hashing.RunAsync(() => hasher.VerifyHashedPassword(account, hash, password));
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            // Only if it is still the same hash, so that of two sign-ins at the same moment neither fails.
            var stronger = await hashing.RunAsync(() => hasher.HashPassword(account, password));
            await db.Set<Account>().Where(other => other.Id == account.Id && other.PasswordHash == hash)
                .ExecuteUpdateAsync(set => set.SetProperty(same => same.PasswordHash, stronger));
        }

        return result != PasswordVerificationResult.Failed;
    }

    /// <returns><see cref="SignInOutcome.LockedOut"/> when this failure locked the account, otherwise <see
    /// cref="SignInOutcome.Refused"/>.</returns>
    public async Task<SignInOutcome> RecordFailureAsync(Account account, SecurityEventKind kind)
    {
        DateTimeOffset? until = clock.UtcNow + LockoutDuration;
        var same = db.Set<Account>().Where(other => other.Id == account.Id);
        await db.InTransactionAsync(async () =>
        {
            await same.ExecuteUpdateAsync(set => set.SetProperty(failed => failed.AccessFailedCount, failed => failed.AccessFailedCount + 1));
            await same.Where(failed => failed.AccessFailedCount >= MaxFailures).ExecuteUpdateAsync(set => set
                .SetProperty(failed => failed.LockoutEnd, until)
                .SetProperty(failed => failed.AccessFailedCount, 0));
        });
        await db.Entry(account).ReloadAsync();
        var isLocked = account.IsLockedAt(clock.UtcNow);
        log.Record(account.Id, kind);
        if (isLocked)
            log.Record(account.Id, SecurityEventKind.LockedOut);
        await db.SaveChangesAsync();
        return isLocked ? SignInOutcome.LockedOut : SignInOutcome.Refused;
    }
}
