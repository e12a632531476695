using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>
/// An analyst's CSV file, read completely into memory. The first line contains the column names; the delimiter is a comma, semicolon or
/// tab.
/// </summary>
internal sealed class DataFile
{
    private readonly string[] header;
    private readonly List<string?>[] columns;

    private DataFile(string[] header, List<string?>[] columns) => (this.header, this.columns) = (header, columns);

    public IReadOnlyList<string> Columns => header;
    public int Rows => columns[0].Count;

    /// <param name="reader">The content of the file.</param>
    /// <param name="missing">Texts that stand for a missing value, in addition to an empty cell.</param>
    public static DataFile Read(TextReader reader, IReadOnlyCollection<string> missing)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
        };
        using var parser = new CsvParser(reader, configuration);
        try
        {
            return Read(parser, missing);
        }
        catch (BadDataException bad)
        {
            throw new StatsInputException(StatsText.Format("File_BadLine", bad.Context?.Parser?.RawRow ?? 0));
        }
    }

    public string?[] Column(string name)
    {
        var at = Array.IndexOf(header, name);
        if (at < 0) throw new StatsInputException(StatsText.Format("File_NoColumn", name, string.Join(", ", header)));
        return [.. columns[at]];
    }

    public Variable Number(string name) => Variable.Parse(name, Column(name));

    public Factor Label(string name) => Factor.Of(name, Column(name));

    private static DataFile Read(CsvParser parser, IReadOnlyCollection<string> missing)
    {
        if (!parser.Read()) throw new StatsInputException(StatsText.Get("File_Empty"));
        var header = parser.Record!.ToArray();
        if (header.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new StatsInputException(StatsText.Format("File_ColumnTwice", twice.Key));
        List<string?>[] columns = [.. header.Select(_ => new List<string?>())];
        while (parser.Read())
        {
            var record = parser.Record!;
            if (record.Length != header.Length)
                throw new StatsInputException(StatsText.Format("File_Fields", parser.RawRow, record.Length, header.Length));
            for (var column = 0; column < record.Length; column++)
                columns[column].Add(record[column].Length == 0 || missing.Contains(record[column]) ? null : record[column]);
        }
        if (columns[0].Count == 0) throw new StatsInputException(StatsText.Get("File_NoRows"));
        return new DataFile(header, columns);
    }
}
