using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.PersonalData;

/// <summary>
/// Deletes a person's account in the transaction that anonymizes them. Foreign keys cascade to sessions, passkeys, codes, API tokens, emailed
/// links, the security log and sign-on links.
/// </summary>
internal sealed class DeleteAccountOnAnonymization(FacultyDevDbContext db) : IEventHandler<MemberAnonymized>
{
    public Task HandleAsync(MemberAnonymized domainEvent, CancellationToken cancellationToken) =>
        db.Set<Account>().Where(account => account.MemberId == domainEvent.MemberId).ExecuteDeleteAsync(cancellationToken);
}
