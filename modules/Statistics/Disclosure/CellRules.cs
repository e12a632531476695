namespace FacultyDev.Statistics.Disclosure;

/// <summary>What each cell of one table must, may and may not do.</summary>
internal sealed class CellRules
{
    public CellRules(CountTable table, DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(policy);
        Table = table;
        Primary = [.. Enumerable.Range(0, table.CellCount).Select(c => table.IsPrimary(c, policy))];
        Threshold = [.. Enumerable.Range(0, table.CellCount).Select(c => table.ThresholdOf(c, policy))];
        MustHide = [.. Primary];
        MustShow = new bool[table.CellCount];
        KnownAtLeast = new long[table.CellCount];
    }

    public CountTable Table { get; }

    /// <summary>Cells that are too small to show.</summary>
    public bool[] Primary { get; }

    /// <summary>Respondents a cell needs.</summary>
    public int[] Threshold { get; }

    /// <summary>Cells that are hidden whatever happens: the primary ones, and those another rule hides.</summary>
    public bool[] MustHide { get; }

    /// <summary>Cells that cannot be hidden any more, because an earlier release shows them.</summary>
    public bool[] MustShow { get; }

    /// <summary>What a reader is told of a hidden cell beside the totals: that it is at least this.</summary>
    public long[] KnownAtLeast { get; }

    /// <summary>True when a range from <paramref name="low"/> to <paramref name="high"/> keeps rule 3.</summary>
    public bool IsSafe(int cell, long low, long high) =>
        Primary[cell] ? high >= Threshold[cell] && high - low >= Threshold[cell] - 1 : high > low;
}
