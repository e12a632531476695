using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Supervision;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>A supervision line in a file.</summary>
/// <param name="Supervisor">The supervisor's employee number, only to be shown; the ids identify the people.</param>
internal sealed record SupervisionDetails(
    Guid MemberId, Guid SupervisorId, string Supervisor, SupervisionKind Kind, DateOnly From, DateOnly? Until, string? Reason)
{
    public SupervisionTerms Terms => new(Kind, From, Until);

    /// <summary>Whether the stored line still has exactly these values.</summary>
    public bool MatchesLine(SupervisionLine line) =>
        line.EndedAt is null && (line.MemberId, line.SupervisorId, line.Terms, line.Reason) == (MemberId, SupervisorId, Terms, Reason);
}

/// <summary>The stored records that a file of supervisors refers to.</summary>
/// <param name="People">By employee number; only those whom the file names.</param>
/// <param name="Lines">All lines, because a cycle may go through people who are not in the file.</param>
/// <param name="Numbers">The employee number of each supervisor and each person named, by id.</param>
internal sealed record StoredSupervision(
    IReadOnlyDictionary<string, StoredPerson> People, IReadOnlyList<StoredSupervisionLine> Lines, IReadOnlyDictionary<Guid, string> Numbers);

internal sealed record StoredPerson(Guid Id, string Name, bool HasLeft);

/// <param name="IsEnded">Whether someone ended the line, as opposed to its term ending.</param>
internal sealed record StoredSupervisionLine(Guid Id, SupervisionDetails Details, bool IsEnded);
