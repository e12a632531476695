using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Line">The line on which the row begins; the header is line 1.</param>
/// <param name="Damage">Why the row cannot be read; null if it can.</param>
public sealed record SpreadsheetRow(int Line, string[] Cells, RowProblem? Damage);

/// <summary>
/// Reads a CSV file or an Excel workbook; the first row names the columns. Holds one row in memory and refuses a cell longer than <see
/// cref="MaxCellLength"/> before reading all of it.
/// </summary>
public abstract class SpreadsheetReader : IDisposable
{
    public const int MaxCellLength = 4000;
    public const int MaxRows = 200_000;
    public const int MaxColumns = 500;

    private protected SpreadsheetReader()
    {
    }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The names of a workbook's sheets; empty for a CSV file.</summary>
    public virtual IReadOnlyList<string> Sheets => [];

    /// <param name="contents">Must be seekable; read from the start and left open.</param>
    /// <param name="field">The form field at which an error is shown.</param>
    /// <param name="sheet">The sheet of a workbook; null for the first.</param>
    /// <exception cref="DomainException">The file cannot be read; the error names the line and the reason.</exception>
    public static SpreadsheetReader Open(Stream contents, string? field = null, string? sheet = null)
    {
        SpreadsheetReader reader = FileSignature.Of(contents) switch
        {
            FileSignature.Zip => WorkbookSpreadsheetReader.OpenSheet(contents, field, sheet),
            FileSignature.OldOffice => throw new DomainException("kernel.spreadsheet.unsupported-excel", field),
            _ => CsvSpreadsheetReader.OpenText(contents, field),
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

    /// <summary>All rows below the header; blank ones are skipped.</summary>
    /// <exception cref="DomainException">There are more than <see cref="MaxRows"/>, or a cell is too long.</exception>
    public IEnumerable<SpreadsheetRow> Rows()
    {
        for (var count = 0; ReadNext() is { } row;)
        {
            if (row.Damage is null && row.Cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (++count > MaxRows)
                throw new DomainException("kernel.spreadsheet.too-many-rows", null, MaxRows);
            yield return row;
        }
    }

    public abstract void Dispose();

    /// <summary>Null at the end of the file.</summary>
    private protected abstract SpreadsheetRow? ReadNext();

    private void ReadColumns(string? field)
    {
        if (ReadNext() is not { } header || header.Cells.All(string.IsNullOrWhiteSpace))
            throw new DomainException("kernel.spreadsheet.empty", field);
        if (header.Cells.Length > MaxColumns)
            throw new DomainException("kernel.spreadsheet.too-many-columns", field, MaxColumns);
        Columns = [.. header.Cells.Select(column => column.Trim())];
        if (Columns.Where(column => column.Length > 0).GroupBy(column => column, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new DomainException("kernel.spreadsheet.duplicate-header", field, twice.Key);
    }
}
