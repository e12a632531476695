namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Finds values that may occur only once but are in several rows. All of those rows are rejected, because none is known to be
/// right.
/// </summary>
internal sealed class DuplicateRows
{
    private readonly Dictionary<string, List<int>> lines;

    /// <param name="key">Returns null or an empty string for a row to be ignored.</param>
    public DuplicateRows(IEnumerable<RosterRow> rows, Func<RosterRow, string?> key, StringComparer comparer) => lines = rows
        .Select(row => (Key: key(row), row.Line))
        .Where(row => !string.IsNullOrEmpty(row.Key))
        .GroupBy(row => row.Key!, row => row.Line, comparer)
        .Where(same => same.Skip(1).Any())
        .ToDictionary(same => same.Key, same => same.ToList(), comparer);

    /// <summary>Up to five other lines with the same key, separated by commas; null if there are none.</summary>
    public string? FindOtherLines(int line, string key) =>
        lines.TryGetValue(key, out var same) ? string.Join(", ", same.Where(other => other != line).Take(5)) : null;
}
