namespace FacultyDev.Statistics;

/// <summary>A column of group labels. Levels are in ordinal order of their text, so results do not depend on row order.</summary>
public sealed class Factor
{
    private readonly int[] codes;

    private Factor(string name, string[] levels, int[] codes, int missing)
    {
        Name = name;
        Levels = levels;
        this.codes = codes;
        MissingCount = missing;
    }

    /// <summary>The column's name, which messages use.</summary>
    public string Name { get; }

    /// <summary>The distinct labels, in ordinal order.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>The number of rows, including missing ones.</summary>
    public int Count => codes.Length;

    /// <summary>Number of rows without a label.</summary>
    public int MissingCount { get; }

    /// <summary>Index into <see cref="Levels"/> for each row; −1 where the label is missing.</summary>
    internal ReadOnlySpan<int> Codes => codes;

    /// <summary>Creates a factor from labels; null and blank labels are missing.</summary>
    public static Factor Of(string name, IReadOnlyList<string?> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new int[labels.Count];
        var missing = 0;
        for (var row = 0; row < codes.Length; row++)
        {
            var label = labels[row];
            if (string.IsNullOrWhiteSpace(label))
            {
                codes[row] = -1;
                missing++;
                continue;
            }
            if (!seen.TryGetValue(label, out var code)) seen.Add(label, code = seen.Count);
            codes[row] = code;
        }

        var levels = seen.Keys.Order(StringComparer.Ordinal).ToArray();
        var rank = new int[levels.Length];
        for (var level = 0; level < levels.Length; level++) rank[seen[levels[level]]] = level;
        for (var row = 0; row < codes.Length; row++)
            if (codes[row] >= 0) codes[row] = rank[codes[row]];
        return new Factor(name, levels, codes, missing);
    }
}
