using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Supervision;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>What a file says about who evaluates whom.</summary>
/// <param name="Supervisor">The employee number, to be read in the record of the import; the ids find the people.</param>
internal sealed record SupervisionDetails(
    Guid MemberId, Guid SupervisorId, string Supervisor, SupervisionKind Kind, DateOnly From, DateOnly? Until, string? Reason)
{
    public SupervisionTerms Terms => new(Kind, From, Until);

    /// <summary>Whether the line still is as this says.</summary>
    public bool MatchesLine(SupervisionLine line) =>
        line.EndedAt is null && (line.MemberId, line.SupervisorId, line.Terms, line.Reason) == (MemberId, SupervisorId, Terms, Reason);
}

/// <summary>What is stored of what a file of supervisors speaks of.</summary>
/// <param name="People">By employee number; those whom the file names.</param>
/// <param name="Lines">All there are, whoever the file names: a circle may close through anybody.</param>
/// <param name="Numbers">Employee numbers of all who stand in a line.</param>
internal sealed record StoredSupervision(
    IReadOnlyDictionary<string, StoredPerson> People, IReadOnlyList<StoredSupervisionLine> Lines, IReadOnlyDictionary<Guid, string> Numbers);

internal sealed record StoredPerson(Guid Id, string Name, bool HasLeft);

/// <param name="IsEnded">Whether somebody ended it by hand.</param>
internal sealed record StoredSupervisionLine(Guid Id, SupervisionDetails Details, bool IsEnded);
