namespace FacultyDev.Contracts.Institution;

/// <summary>As what somebody evaluates another.</summary>
public enum SupervisionKind { Chair, Dean, Other }

/// <summary>Somebody who evaluates a person directly.</summary>
/// <param name="PersonId">The one who evaluates.</param>
public sealed record Supervisor(Guid PersonId, SupervisionKind Kind);

/// <summary>
/// Who evaluates whom today? For rules about conflicts of interest: whoever stands above somebody in the line decides about their career
/// and may therefore not be their mentor or read what they confide. Lines that have ended or have yet to begin do not count.
/// </summary>
public interface ISupervision
{
    /// <summary>Who evaluates these people directly, in one query for each 1,000. People whom nobody evaluates are absent.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<Supervisor>>> GetSupervisorsAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Everybody above each of these people, to any height: their supervisors, the supervisors of those, and so on; never they themselves.
    /// One query for each step up and 1,000 people. Everybody asked for is in the answer, with an empty set where nobody stands above.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> GetAllAboveAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default);

    /// <summary>Everybody below each of these people, to any depth; otherwise like <see cref="GetAllAboveAsync"/>.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> GetAllBelowAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default);
}
