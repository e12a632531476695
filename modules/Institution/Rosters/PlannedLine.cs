using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters;

internal enum LineSubject { Unit, Member, Supervision, Role }

internal enum LineOutcome { Created, Changed, Left, Rejected }

/// <summary>What an import would do with a row, or with a unit that rows name.</summary>
/// <param name="Line">Line number in the file; for a unit, where it is first named.</param>
/// <param name="Key">Employee number or unit code, as in the file.</param>
/// <param name="RecordId">The record to create or change; null if rejected.</param>
/// <param name="Before">The stored values as JSON; null if there is no record yet.</param>
internal sealed record PlannedLine(
    int Line, LineSubject Subject, string Key, string Name, LineOutcome Outcome,
    Guid? RecordId, string? Before, string? After, IReadOnlyList<RowProblem> Problems);
