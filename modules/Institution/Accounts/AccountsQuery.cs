using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts;

/// <summary>Finds people's accounts and email recipients. People who have left are not recipients.</summary>
internal sealed class AccountsQuery(FacultyDevDbContext db) : IAccounts
{
    public async Task<IReadOnlyDictionary<Guid, Guid>> GetAccountIdsAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default)
    {
        Guid?[] memberIds = [.. personIds.Distinct().Select(id => (Guid?)id)];
        return await db.Set<Account>().AsNoTracking()
            .Where(account => memberIds.Contains(account.MemberId))
            .ToDictionaryAsync(account => account.MemberId!.Value, account => account.Id, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<Guid, MailRecipient>> GetRecipientsAsync(
        IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken = default)
    {
        Guid[] ids = [.. accountIds.Distinct()];
        return await (
            from account in db.Set<Account>().AsNoTracking()
            join member in db.Set<FacultyMember>() on account.MemberId equals member.Id into members
            from member in members.DefaultIfEmpty()
            where ids.Contains(account.Id) && (member == null || member.Status != MemberStatus.Left)
            select new { account.Id, account.Email, account.Language, Name = member == null ? account.Name : member.DisplayName })
            .ToDictionaryAsync(account => account.Id, account => new MailRecipient(account.Email!, account.Name, account.Language), cancellationToken);
    }
}
