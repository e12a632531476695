namespace FacultyDev.Contracts.Institution;

/// <summary>The capacity in which a supervisor evaluates a person.</summary>
public enum SupervisionKind { Chair, Dean, Other }

/// <summary>Somebody who directly evaluates a person.</summary>
/// <param name="PersonId">The supervisor's person id.</param>
public sealed record Supervisor(Guid PersonId, SupervisionKind Kind);

/// <summary>
/// Looks up today's supervision lines, for conflict-of-interest rules: a person anywhere above somebody in the line decides about their
/// career, so that person may not be their mentor or read what they share in confidence. Lines that have ended or not yet begun are
/// ignored.
/// </summary>
public interface ISupervision
{
    /// <summary>
    /// Returns the direct supervisors of each person, with one query per 1,000 people. People without a supervisor are absent.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<Supervisor>>> GetSupervisorsAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns everybody above each person at any height (their supervisors, the supervisors of those, and so on), never the person
    /// themselves. It runs one query per level and 1,000 people. Every requested person is present, with an empty set if nobody is above
    /// them.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> GetAllAboveAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default);

    /// <summary>Returns everybody below each person at any depth; otherwise it behaves like <see cref="GetAllAboveAsync"/>.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> GetAllBelowAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default);
}
