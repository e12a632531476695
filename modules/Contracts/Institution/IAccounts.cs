namespace FacultyDev.Contracts.Institution;

/// <summary>Who of these people signs in, and where are they written to?</summary>
public interface IAccounts
{
    /// <summary>Account by person, in one query. People without an account are absent: they have no inbox.</summary>
    Task<IReadOnlyDictionary<Guid, Guid>> GetAccountIdsAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default);

    /// <summary>Where to write to, by account, in one query. Accounts of people who have left are absent.</summary>
    Task<IReadOnlyDictionary<Guid, MailRecipient>> GetRecipientsAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken = default);
}

/// <param name="Language">Code of the language in which they last signed in ("es"); null before the first time.</param>
public sealed record MailRecipient(string Address, string Name, string? Language);
