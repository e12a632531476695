using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Reads a roster a row at a time, whatever format it is in: the first row names the columns. Never holds more than one row; a cell
/// longer than <see cref="MaxCellLength"/> is refused before it is read to its end.
/// </summary>
internal abstract class RosterReader : IDisposable
{
    public const int MaxCellLength = 4000;
    public const int MaxRows = 200_000;
    public const int MaxColumns = 500;

    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Names of the sheets of a workbook; empty for a file that is one table.</summary>
    public virtual IReadOnlyList<string> Sheets => [];

    /// <param name="contents">Seekable; read from its start and left open.</param>
    /// <param name="field">The form's field, at which a refusal is shown.</param>
    /// <param name="sheet">Of a workbook; null means the first.</param>
    /// <exception cref="DomainException">The file cannot be read as a roster; says on which line and why.</exception>
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

    /// <summary>The rows as they stand, with the line on which each begins; blank ones are passed over.</summary>
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

    /// <summary>The rows by field.</summary>
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

    /// <summary>Null when there is no more.</summary>
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

    /// <param name="Damage">What keeps the row from being read; null when nothing does.</param>
    protected sealed record RawRow(int Line, string[] Cells, RosterProblem? Damage);
}
