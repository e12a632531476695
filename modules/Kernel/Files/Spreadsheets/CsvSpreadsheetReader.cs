using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>Reads a CSV file (RFC 4180): UTF-8 with or without a byte order mark, separated by commas or semicolons.</summary>
internal sealed class CsvSpreadsheetReader : SpreadsheetReader
{
    private readonly StreamReader text;
    private readonly CsvParser parser;
    private bool isDamaged;

    private CsvSpreadsheetReader(StreamReader text, char delimiter)
    {
        this.text = text;
        parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            Mode = CsvMode.RFC4180,
            MaxFieldSize = MaxCellLength,
            // The base class skips blank lines; the parser must report them so that line numbers stay right.
            IgnoreBlankLines = false,
            BadDataFound = _ => isDamaged = true,
        });
    }

    public static CsvSpreadsheetReader OpenText(Stream contents, string? field)
    {
        contents.Position = 0;
        Utf8Check.Require(contents, field);
        var delimiter = FindDelimiter(contents);
        contents.Position = 0;
        return new CsvSpreadsheetReader(new StreamReader(contents, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true), delimiter);
    }

    public override void Dispose()
    {
        parser.Dispose();
        text.Dispose();
    }

    private protected override SpreadsheetRow? ReadNext()
    {
        var line = parser.RawRow + 1;
        isDamaged = false;
        try
        {
            return parser.Read() ? new SpreadsheetRow(line, parser.Record!, Damage(parser.Record!)) : null;
        }
        catch (MaxFieldSizeException)
        {
            throw new DomainException("kernel.spreadsheet.cell-too-long", null, line, MaxCellLength);
        }
    }

    private RowProblem? Damage(string[] cells) =>
        isDamaged ? new RowProblem("kernel.row.unbalanced-quotes")
        : Columns.Count > 0 && cells.Length != Columns.Count && !cells.All(string.IsNullOrWhiteSpace)
            ? new RowProblem("kernel.row.wrong-cell-count", cells.Length, Columns.Count)
        : null;

    /// <summary>The separator that is more frequent in the first line, outside quotes.</summary>
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
