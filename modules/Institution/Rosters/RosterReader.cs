using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Reads a roster as RFC 4180 has it: UTF-8 with or without a byte order mark, separated by commas or semicolons. Never holds more
/// than one row; a cell longer than <see cref="LongestCell"/> is refused before it is read to its end.
/// </summary>
internal sealed class RosterReader : IDisposable
{
    public const int LongestCell = 4000;
    public const int MostRows = 200_000;

    private readonly StreamReader text;
    private readonly CsvParser parser;
    private bool isDamaged;

    private RosterReader(StreamReader text, char delimiter)
    {
        this.text = text;
        parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            Mode = CsvMode.RFC4180,
            MaxFieldSize = LongestCell,
            // Blank lines are passed over here, so that the lines are counted.
            IgnoreBlankLines = false,
            BadDataFound = _ => isDamaged = true,
        });
    }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <param name="contents">Seekable; read from its start and left open.</param>
    /// <exception cref="DomainException">The file cannot be read as a roster; says on which line and why.</exception>
    public static RosterReader Open(Stream contents, string? field = null)
    {
        contents.Position = 0;
        Utf8Check.Require(contents, field);
        var delimiter = FindDelimiter(contents);
        contents.Position = 0;
        var reader = new RosterReader(new StreamReader(contents, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true), delimiter);
        reader.ReadColumns(field);
        return reader;
    }

    /// <summary>The rows as they stand, with the line on which each begins; blank lines are passed over.</summary>
    public IEnumerable<(int Line, string[] Cells, RosterProblem? Damage)> Rows()
    {
        for (var count = 0; Next(out var line) is { } cells;)
        {
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (++count > MostRows)
                throw new DomainException("institution.roster-too-long", null, MostRows);
            yield return (line, cells, Damage(cells));
        }
    }

    /// <summary>The rows by field.</summary>
    public IEnumerable<RosterRow> Rows(ColumnMapping mapping)
    {
        var positions = mapping.PositionsIn(Columns);
        foreach (var (line, cells, damage) in Rows())
        {
            var byField = new string?[RosterFields.All.Count];
            foreach (var (field, position) in positions)
                byField[(int)field] = position < cells.Length ? cells[position].Trim() : "";
            yield return new RosterRow(line, byField, damage);
        }
    }

    public void Dispose()
    {
        parser.Dispose();
        text.Dispose();
    }

    private RosterProblem? Damage(string[] cells) =>
        isDamaged ? new RosterProblem("institution.row-quotes")
        : cells.Length != Columns.Count ? new RosterProblem("institution.row-cells", cells.Length, Columns.Count)
        : null;

    private void ReadColumns(string? field)
    {
        if (Next(out _) is not { } header || header.All(string.IsNullOrWhiteSpace))
            throw new DomainException("institution.roster-empty", field);
        Columns = [.. header.Select(column => column.Trim())];
        if (Columns.Where(column => column.Length > 0).GroupBy(column => column, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new DomainException("institution.roster-header-twice", field, twice.Key);
    }

    private string[]? Next(out int line)
    {
        line = parser.RawRow + 1;
        isDamaged = false;
        try
        {
            return parser.Read() ? parser.Record : null;
        }
        catch (MaxFieldSizeException)
        {
            throw new DomainException("institution.roster-cell-too-long", null, line, LongestCell);
        }
    }

    /// <summary>Whichever stands more often in the first line, outside of quotes.</summary>
    private static char FindDelimiter(Stream contents)
    {
        contents.Position = 0;
        var (commas, semicolons, quoted) = (0, 0, false);
        var block = new byte[64 * 1024];
        var read = contents.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        foreach (var c in block.AsSpan(0, read))
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is (byte)'\n' or (byte)'\r')
                break;
            else if (!quoted && c == ',')
                commas++;
            else if (!quoted && c == ';')
                semicolons++;
        }

        return semicolons > commas ? ';' : ',';
    }
}
