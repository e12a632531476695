namespace FacultyDev.Institution.Rosters;

/// <summary>One row of a roster: the cells by field, and where it stands in the file.</summary>
/// <param name="Line">The line on which it begins; the header is on line 1.</param>
/// <param name="Cells">In the order of <see cref="RosterField"/>; null where the roster has no such column.</param>
/// <param name="Damage">What keeps the row from being read at all; null when nothing does.</param>
internal sealed record RosterRow(int Line, string?[] Cells, RosterProblem? Damage = null)
{
    /// <summary>Without spaces around; null when the roster has no such column.</summary>
    public string? this[RosterField field] => Cells[(int)field];
}
