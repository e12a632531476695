namespace FacultyDev.Institution.Rosters;

internal enum LineSubject { Unit, Member, Supervision, Role }

internal enum LineOutcome { Created, Changed, Left, Rejected }

/// <summary>What an import would do about one row, or about one unit that rows speak of.</summary>
/// <param name="Line">Where in the file; for a unit, where it is first named.</param>
/// <param name="Key">Employee number or unit code, as the file has it.</param>
/// <param name="RecordId">The record created or changed; null when rejected.</param>
/// <param name="Before">Facts as JSON; null when there was nothing.</param>
internal sealed record PlannedLine(
    int Line, LineSubject Subject, string Key, string Name, LineOutcome Outcome,
    Guid? RecordId, string? Before, string? After, IReadOnlyList<RosterProblem> Problems);
