using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters;

/// <summary>A row of a roster with its cells by field.</summary>
/// <param name="Line">The line on which the row begins; the header is line 1.</param>
/// <param name="Cells">Indexed by <see cref="RosterField"/>; null if the roster has no such column.</param>
/// <param name="Damage">Why the row cannot be read; null if it can.</param>
internal sealed record RosterRow(int Line, string?[] Cells, RowProblem? Damage = null)
{
    /// <summary>The trimmed cell; null if the roster has no such column.</summary>
    public string? this[RosterField field] => Cells[(int)field];
}

internal static class RosterRowExtensions
{
    /// <summary>The rows with their cells arranged by field.</summary>
    public static IEnumerable<RosterRow> Rows(this SpreadsheetReader reader, ColumnMapping mapping)
    {
        var positions = mapping.PositionsIn(reader.Columns);
        foreach (var (line, cells, damage) in reader.Rows())
        {
            var byField = new string?[RosterColumns.FieldCount];
            foreach (var (field, position) in positions)
                byField[(int)field] = position < cells.Length ? cells[position].Trim() : "";
            yield return new RosterRow(line, byField, damage);
        }
    }
}
