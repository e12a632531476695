using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters;

/// <summary>Parses cells that all kinds of import share.</summary>
internal sealed class RosterCellParser(ImportKind kind, DateOrder dates)
{
    private const int MaxShownLength = 60;

    private readonly RosterColumn[] words = [.. RosterColumns.Of(kind).Where(column => !IsDay(column.Field))];

    /// <summary>Rejects cells that a spreadsheet would run as a formula when someone opens an export.</summary>
    public IEnumerable<RowProblem> FindFormulas(RosterRow row)
    {
        foreach (var column in words)
            if (row[column.Field] is { Length: > 0 } cell && cell[0] is '=' or '+' or '-' or '@')
                yield return new RowProblem("institution.row.formula", column.Name, cell[..1]);
    }

    /// <summary>A column missing from the file keeps the existing value; an empty cell clears it.</summary>
    public DateOnly? ParseDay(RosterRow row, RosterField field, DateOnly? existing, List<RowProblem> problems)
    {
        if (row[field] is not { } cell)
            return existing;
        if (cell.Length == 0)
            return null;
        if (RosterDates.TryRead(cell, dates, out var day))
            return day;
        problems.Add(new RowProblem("institution.row.invalid-date", RosterColumns.Name(kind, field), Shorten(cell, 30)));
        return null;
    }

    public static string Shorten(string cell, int longest = MaxShownLength) => cell.Length <= longest ? cell : cell[..(longest - 1)] + "…";

    private static bool IsDay(RosterField field) =>
        field is RosterField.HireDate or RosterField.FirstAppointment or RosterField.From or RosterField.Until;
}
