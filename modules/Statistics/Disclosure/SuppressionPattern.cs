namespace FacultyDev.Statistics.Disclosure;

/// <summary>The immutable set of hidden cells of a table; every other cell, totals included, is published.</summary>
public sealed class SuppressionPattern
{
    private readonly bool[] hidden;

    internal SuppressionPattern(bool[] hidden) => this.hidden = hidden;

    /// <summary>Creates a pattern that hides the given cells of a table.</summary>
    /// <exception cref="DisclosureException">The table does not have one of the cells.</exception>
    public static SuppressionPattern Of(CountTable table, IEnumerable<int> hiddenCells)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(hiddenCells);
        var hidden = new bool[table.CellCount];
        foreach (var cell in hiddenCells)
        {
            if ((uint)cell >= (uint)hidden.Length)
                throw new DisclosureException(DisclosureFault.UnknownCell, $"The table has {hidden.Length} cells; there is no cell {cell}.");
            hidden[cell] = true;
        }
        return new SuppressionPattern(hidden);
    }

    /// <summary>True when the cell is hidden.</summary>
    public bool IsHidden(int cell) => hidden[cell];

    /// <summary>The numbers of the hidden cells.</summary>
    public IEnumerable<int> HiddenCells => Enumerable.Range(0, hidden.Length).Where(c => hidden[c]);

    /// <summary>The number of hidden cells.</summary>
    public int Count => hidden.Count(h => h);

    internal ReadOnlySpan<bool> AsSpan() => hidden;
}
