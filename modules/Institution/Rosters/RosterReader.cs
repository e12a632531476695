using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Reads a roster of any format; the first row names the columns. Holds one row in memory and refuses a cell longer than <see
/// cref="MaxCellLength"/> before reading all of it.
/// </summary>
internal abstract class RosterReader : IDisposable
{
    public const int MaxCellLength = 4000;
    public const int MaxRows = 200_000;
    public const int MaxColumns = 500;

    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The names of a workbook's sheets; empty for a CSV file.</summary>
    public virtual IReadOnlyList<string> Sheets => [];

    /// <param name="contents">Must be seekable; read from the start and left open.</param>
    /// <param name="field">The form field at which an error is shown.</param>
    /// <param name="sheet">The sheet of a workbook; null for the first.</param>
    /// <exception cref="DomainException">The file cannot be read as a roster; the error names the line and the
    /// reason.</exception>
    public static RosterReader Open(Stream contents, string? field = null, string? sheet = null)
    {
        RosterReader reader = FileSignature.Of(contents) switch
        {
            FileSignature.Zip => Workbooks.WorkbookRosterReader.OpenSheet(contents, field, sheet),
            FileSignature.OldOffice => throw new DomainException("institution.roster.unsupported-excel", field),
            _ => CsvRosterReader.OpenText(contents, field),
        };
        try
        {
            reader.ReadColumns(field);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The raw rows with the line on which each begins; blank rows are skipped.</summary>
    public IEnumerable<(int Line, string[] Cells, RosterProblem? Damage)> Rows()
    {
        for (var count = 0; ReadNext() is { } row;)
        {
            if (row.Damage is null && row.Cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (++count > MaxRows)
                throw new DomainException("institution.roster.too-many-rows", null, MaxRows);
            yield return (row.Line, row.Cells, row.Damage);
        }
    }

    /// <summary>The rows with their cells arranged by field.</summary>
    public IEnumerable<RosterRow> Rows(ColumnMapping mapping)
    {
        var positions = mapping.PositionsIn(Columns);
        foreach (var (line, cells, damage) in Rows())
        {
            var byField = new string?[RosterColumns.FieldCount];
            foreach (var (field, position) in positions)
                byField[(int)field] = position < cells.Length ? cells[position].Trim() : "";
            yield return new RosterRow(line, byField, damage);
        }
    }

    public abstract void Dispose();

    /// <summary>Null at the end of the file.</summary>
    protected abstract RawRow? ReadNext();

    private void ReadColumns(string? field)
    {
        if (ReadNext() is not { } header || header.Cells.All(string.IsNullOrWhiteSpace))
            throw new DomainException("institution.roster.empty", field);
        if (header.Cells.Length > MaxColumns)
            throw new DomainException("institution.roster.too-many-columns", field, MaxColumns);
        Columns = [.. header.Cells.Select(column => column.Trim())];
        if (Columns.Where(column => column.Length > 0).GroupBy(column => column, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new DomainException("institution.roster.duplicate-header", field, twice.Key);
    }

    /// <param name="Damage">Why the row cannot be read; null if it can.</param>
    protected sealed record RawRow(int Line, string[] Cells, RosterProblem? Damage);
}
