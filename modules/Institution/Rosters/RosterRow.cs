namespace FacultyDev.Institution.Rosters;

/// <summary>A row of a roster with its cells by field.</summary>
/// <param name="Line">The line on which the row begins; the header is line 1.</param>
/// <param name="Cells">Indexed by <see cref="RosterField"/>; null if the roster has no such column.</param>
/// <param name="Damage">Why the row cannot be read; null if it can.</param>
internal sealed record RosterRow(int Line, string?[] Cells, RosterProblem? Damage = null)
{
    /// <summary>The trimmed cell; null if the roster has no such column.</summary>
    public string? this[RosterField field] => Cells[(int)field];
}
