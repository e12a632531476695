namespace FacultyDev.Institution.Rosters;

/// <summary>What stands on more than one line though it may stand on one: nobody can know which is right, so none is taken.</summary>
internal sealed class DuplicateRows
{
    private readonly Dictionary<string, List<int>> lines;

    /// <param name="key">Null or empty means that the row says nothing of it.</param>
    public DuplicateRows(IEnumerable<RosterRow> rows, Func<RosterRow, string?> key, StringComparer comparer) => lines = rows
        .Select(row => (Key: key(row), row.Line))
        .Where(row => !string.IsNullOrEmpty(row.Key))
        .GroupBy(row => row.Key!, row => row.Line, comparer)
        .Where(same => same.Skip(1).Any())
        .ToDictionary(same => same.Key, same => same.ToList(), comparer);

    /// <summary>The other lines, the first few of them; null when there is none.</summary>
    public string? FindOtherLines(int line, string key) =>
        lines.TryGetValue(key, out var same) ? string.Join(", ", same.Where(other => other != line).Take(5)) : null;
}
