using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts;

internal static class AccountLock
{
    /// <summary>Locks the account's row until the transaction ends, so that of two concurrent requests the second counts what the first added.</summary>
    public static Task LockAccountAsync(this FacultyDevDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Set<Account>().Where(account => account.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount), cancellationToken);
}
