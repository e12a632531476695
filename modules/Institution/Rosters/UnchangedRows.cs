using System.Text.Json;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// A block of unchanged rows of an import in one record. They are only listed, never applied or undone, so that importing an
/// unchanged roster of 50,000 rows writes ten records instead of 50,000.
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

    /// <summary>The number of the block's first row.</summary>
    public int First { get; private set; }

    /// <summary>Number, line, key and name of each row, as JSON.</summary>
    public string Rows { get; private set; } = "";

    public IEnumerable<UnchangedRow> Read()
    {
        using var json = JsonDocument.Parse(Rows);
        foreach (var row in json.RootElement.EnumerateArray())
            yield return new UnchangedRow(row[0].GetInt32(), row[1].GetInt32(), row[2].GetString()!, row[3].GetString()!);
    }
}

/// <param name="Number">Position among all lines of the import.</param>
internal sealed record UnchangedRow(int Number, int Line, string Key, string Name);
