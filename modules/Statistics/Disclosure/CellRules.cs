namespace FacultyDev.Statistics.Disclosure;

/// <summary>The requirements for each cell of one table: which must be hidden, which must be shown, and which may be hidden.</summary>
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

    /// <summary>The number of respondents that a cell needs to be shown.</summary>
    public int[] Threshold { get; }

    /// <summary>Cells that must be hidden: the primary cells, and those that another rule hides.</summary>
    public bool[] MustHide { get; }

    /// <summary>Cells that must be shown, because an earlier release already shows them.</summary>
    public bool[] MustShow { get; }

    /// <summary>A published lower bound of a hidden cell, in addition to what follows from the totals.</summary>
    public long[] KnownAtLeast { get; }

    /// <summary>Returns true when a range from <paramref name="low"/> to <paramref name="high"/> satisfies rule 3.</summary>
    public bool IsSafe(int cell, long low, long high) =>
        Primary[cell] ? high >= Threshold[cell] && high - low >= Threshold[cell] - 1 : high > low;
}
