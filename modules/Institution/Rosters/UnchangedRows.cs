using System.Text.Json;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Rows of an import that are as they were, many in one record: nothing is ever done about them, so they are kept only to be listed.
/// Importing an unchanged roster of 50,000 then writes ten records instead of as many lines.
/// </summary>
internal sealed class UnchangedRows
{
    public const int MaxRows = 5_000;

    private UnchangedRows()
    {
    }

    public UnchangedRows(Guid importId, IReadOnlyList<UnchangedRow> rows) =>
        (ImportId, First, Rows) = (importId, rows[0].Number, JsonSerializer.Serialize(rows.Select(row => new object[] { row.Number, row.Line, row.Key, row.Name })));

    public Guid ImportId { get; private set; }

    /// <summary>The number of the first of them.</summary>
    public int First { get; private set; }

    /// <summary>Number, line, key and name of each, as JSON.</summary>
    public string Rows { get; private set; } = "";

    public IEnumerable<UnchangedRow> Read()
    {
        using var json = JsonDocument.Parse(Rows);
        foreach (var row in json.RootElement.EnumerateArray())
            yield return new UnchangedRow(row[0].GetInt32(), row[1].GetInt32(), row[2].GetString()!, row[3].GetString()!);
    }
}

/// <param name="Number">Where it stands among all lines of the import.</param>
internal sealed record UnchangedRow(int Number, int Line, string Key, string Name);
