using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts;

/// <summary>The accounts behind people, for whoever has something to tell them.</summary>
internal sealed class AccountsQuery(FacultyDevDbContext db) : IAccounts
{
    public async Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellation = default)
    {
        Guid?[] wanted = [.. personIds.Distinct().Select(id => (Guid?)id)];
        return await db.Set<Account>().AsNoTracking()
            .Where(account => EF.Parameter(wanted).Contains(account.MemberId))
            .ToDictionaryAsync(account => account.MemberId!.Value, account => account.Id, cancellation);
    }
}
