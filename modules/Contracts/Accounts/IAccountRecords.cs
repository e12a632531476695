namespace FacultyDev.Contracts.Accounts;

/// <summary>Looks up what the records of a module say about accounts: who decided something, and whose account is anonymized.</summary>
public interface IAccountRecords
{
    /// <summary>Returns the names of accounts by id, in one query, for showing who decided something. Deleted accounts are absent.</summary>
    Task<IReadOnlyDictionary<Guid, string>> GetNamesAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the account of a person with the ids of its records whose audit entries may contain the person's name; null when they have
    /// none.
    /// </summary>
    Task<AccountRecords?> FindAsync(Guid personId, CancellationToken cancellationToken = default);
}

/// <param name="Records">API tokens and sign-on links.</param>
public sealed record AccountRecords(Guid AccountId, IReadOnlyList<Guid> Records);
