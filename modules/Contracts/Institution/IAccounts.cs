namespace FacultyDev.Contracts.Institution;

/// <summary>Who of these people signs in?</summary>
public interface IAccounts
{
    /// <summary>Account by person, in one query. People without an account are absent: they have no inbox.</summary>
    Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellation = default);
}
