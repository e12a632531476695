using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts;

/// <summary>A person with an account is not deleted when an import is undone.</summary>
internal sealed class AccountReferences(FacultyDevDbContext db) : IInstitutionReferences
{
    public async Task<IReadOnlySet<Guid>> FindReferencedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        Guid?[] wanted = [.. ids.Select(id => (Guid?)id)];
        return (await db.Set<Account>().Where(account => wanted.Contains(account.MemberId)).Select(account => account.MemberId!.Value).ToListAsync(cancellationToken))
            .ToHashSet();
    }
}
