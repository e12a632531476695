namespace FacultyDev.Contracts.Institution;

/// <summary>What a faculty member is counted by, without name or number.</summary>
/// <param name="UnitId">The home unit.</param>
/// <param name="Stage">Null if neither the rank nor the date of the first appointment decides.</param>
public sealed record CountedMember(Guid Id, string Rank, Guid UnitId, CareerStage? Stage);

/// <summary>
/// Lists faculty members for counting and matches them with files, regardless of the viewer's permissions. No name, address or number is
/// returned.
/// </summary>
public interface IFacultyMembers
{
    /// <summary>Returns everyone who has not left, in one query.</summary>
    /// <param name="asOf">The day for which stages are derived.</param>
    Task<IReadOnlyList<CountedMember>> ListCountedAsync(DateOnly asOf, CancellationToken cancellationToken);

    /// <summary>Returns the institution's ranks in the order of its settings.</summary>
    Task<IReadOnlyList<string>> ListRanksAsync(CancellationToken cancellationToken);

    /// <summary>Returns the ids of all members, also of those who left or were anonymized, by employee number.</summary>
    Task<IReadOnlyList<Guid>> ListIdsAsync(CancellationToken cancellationToken);

    /// <summary>Returns ids by employee number, in one query. Unknown numbers and those of people who left are absent.</summary>
    /// <param name="employeeNumbers">At most 1,000.</param>
    Task<IReadOnlyDictionary<string, Guid>> FindIdsByNumberAsync(IReadOnlyCollection<string> employeeNumbers, CancellationToken cancellationToken);
}
