namespace FacultyDev.Contracts.Accounts;

/// <summary>Looks up the accounts and email recipients of people.</summary>
public interface IAccounts
{
    /// <summary>
    /// Returns account ids by person id, in one query. People without an account are absent, so they cannot receive notifications.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, Guid>> GetAccountIdsAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default);

    /// <summary>Returns email recipients by account id. Accounts of people who have left are absent.</summary>
    Task<IReadOnlyDictionary<Guid, MailRecipient>> GetRecipientsAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken = default);
}

/// <param name="Language">Language code of their most recent sign-in ("es"); null before the first sign-in.</param>
public sealed record MailRecipient(string Address, string Name, string? Language);
