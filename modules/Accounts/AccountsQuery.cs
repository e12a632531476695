using FacultyDev.Accounts.SignOn;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts;

/// <summary>Answers other modules' questions about accounts. People who have left are not email recipients.</summary>
internal sealed class AccountsQuery(FacultyDevDbContext db, IPeople people) : IAccounts, IAccountRecords
{
    public async Task<IReadOnlyDictionary<Guid, Guid>> GetAccountIdsAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default)
    {
        Guid?[] memberIds = [.. personIds.Distinct().Select(id => (Guid?)id)];
        return await db.Set<Account>().AsNoTracking()
            .Where(account => memberIds.Contains(account.MemberId))
            .ToDictionaryAsync(account => account.MemberId!.Value, account => account.Id, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> GetNamesAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken = default)
    {
        Guid[] ids = [.. accountIds.Distinct()];
        return ids.Length == 0
            ? new Dictionary<Guid, string>()
            : await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id))
                .ToDictionaryAsync(account => account.Id, account => account.Name, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<Guid, MailRecipient>> GetRecipientsAsync(
        IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken = default)
    {
        Guid[] ids = [.. accountIds.Distinct()];
        var accounts = await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id))
            .Select(account => new { account.Id, account.MemberId, account.Email, account.Language, account.Name }).ToListAsync(cancellationToken);
        var persons = await people.GetNamesAsync([.. accounts.Where(account => account.MemberId is not null).Select(account => account.MemberId!.Value)], cancellationToken);
        var recipients = new Dictionary<Guid, MailRecipient>();
        foreach (var account in accounts)
        {
            var person = account.MemberId is { } member ? persons.GetValueOrDefault(member) : null;
            if (person is not { HasLeft: true })
                recipients.Add(account.Id, new MailRecipient(account.Email!, person?.Name ?? account.Name, account.Language));
        }

        return recipients;
    }

    public async Task<AccountRecords?> FindAsync(Guid personId, CancellationToken cancellationToken = default)
    {
        if (await db.Set<Account>().Where(account => account.MemberId == personId).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(cancellationToken)
            is not { } id)
            return null;
        return new AccountRecords(id,
        [
            .. await db.Set<ApiToken>().Where(token => token.AccountId == id).Select(token => token.Id).ToListAsync(cancellationToken),
            .. await db.Set<SignOnLink>().Where(link => link.AccountId == id).Select(link => link.Id).ToListAsync(cancellationToken),
        ]);
    }
}
