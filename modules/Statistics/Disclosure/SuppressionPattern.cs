namespace FacultyDev.Statistics.Disclosure;

/// <summary>Which cells of a table are hidden; every other cell, totals included, is published. Immutable.</summary>
public sealed class SuppressionPattern
{
    private readonly bool[] hidden;

    internal SuppressionPattern(bool[] hidden) => this.hidden = hidden;

    /// <summary>A pattern that hides the given cells of a table.</summary>
    /// <exception cref="DisclosureException">A cell the table does not have.</exception>
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

    /// <summary>Hidden cells by number.</summary>
    public IEnumerable<int> HiddenCells => Enumerable.Range(0, hidden.Length).Where(c => hidden[c]);

    /// <summary>How many cells are hidden.</summary>
    public int Count => hidden.Count(h => h);

    internal ReadOnlySpan<bool> AsSpan() => hidden;
}
