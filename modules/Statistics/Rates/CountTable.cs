namespace FacultyDev.Statistics;

/// <summary>
/// A validated table of counts, rows by columns: at least two rows and two columns, no negative count, no empty row or column.
/// </summary>
public sealed class CountTable
{
    private readonly long[,] counts;

    private CountTable(long[,] counts, long[] rows, long[] columns)
    {
        this.counts = counts;
        RowTotals = rows;
        ColumnTotals = columns;
        Total = rows.Sum();
    }

    /// <summary>Totals of the rows, each at least 1.</summary>
    public IReadOnlyList<long> RowTotals { get; }

    /// <summary>Totals of the columns, each at least 1.</summary>
    public IReadOnlyList<long> ColumnTotals { get; }

    /// <summary>The grand total.</summary>
    public long Total { get; }

    /// <summary>The count in a cell.</summary>
    public long this[int row, int column] => counts[row, column];

    /// <summary>Creates a table.</summary>
    /// <exception cref="StatisticsException">There are fewer than two rows or columns, rows differ in length, a count is negative, or a
    /// row or column is empty (positions start at 1).</exception>
    public static CountTable Of(IReadOnlyList<IReadOnlyList<long>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count < 2 || rows[0].Count < 2) throw new StatisticsException(StatisticsError.TooFew, "Error_TableSize");
        var counts = new long[rows.Count, rows[0].Count];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != rows[0].Count)
                throw new StatisticsException(StatisticsError.LengthsDiffer, "Error_LengthsDiffer", $"[{i + 1}]", rows[i].Count, "[1]", rows[0].Count);
            for (var j = 0; j < rows[0].Count; j++)
            {
                Require.Count(rows[i][j], $"[{i + 1}, {j + 1}]");
                counts[i, j] = rows[i][j];
            }
        }
        long[] rowTotals = [.. rows.Select(row => row.Sum())];
        long[] columnTotals = [.. Enumerable.Range(0, rows[0].Count).Select(column => rows.Sum(row => row[column]))];
        if (rowTotals.IndexOf(0) is >= 0 and var emptyRow) throw new StatisticsException(StatisticsError.EmptyCell, "Error_EmptyRow", emptyRow + 1);
        if (columnTotals.IndexOf(0) is >= 0 and var emptyColumn)
            throw new StatisticsException(StatisticsError.EmptyCell, "Error_EmptyTableColumn", emptyColumn + 1);
        return new CountTable(counts, rowTotals, columnTotals);
    }

    /// <summary>Creates a table with one row per group and the columns selected and not selected.</summary>
    internal static CountTable OfSelection(IEnumerable<SelectionGroup> groups) =>
        Of([.. groups.Select(group => (long[])[group.Selected, group.Pool - group.Selected])]);

    internal double Expected(int row, int column) => RowTotals[row] * ((double)ColumnTotals[column] / Total);

    internal double SmallestExpected => RowTotals.Min() * ((double)ColumnTotals.Min() / Total);
}
