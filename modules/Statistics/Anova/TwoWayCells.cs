namespace FacultyDev.Statistics;

/// <summary>
/// The sufficient statistics of a two-way design: the count, the mean and the within-cell sum of squares of each cell. A least-squares
/// fit to the cell means weighted by the counts has exactly the sums of squares of a fit to the rows, so the rows are read in one pass
/// and all further computation is on cells. Means are stored as deviations from a center near the grand mean, which keeps differences
/// exact.
/// </summary>
internal sealed class TwoWayCells
{
    private TwoWayCells(string outcome, string nameA, IReadOnlyList<string> levelsA, string nameB, IReadOnlyList<string> levelsB)
    {
        (Outcome, NameA, LevelsA, NameB, LevelsB) = (outcome, nameA, levelsA, nameB, levelsB);
        Cells = new Moments[levelsA.Count * levelsB.Count];
    }

    public string Outcome { get; }
    public string NameA { get; }
    public IReadOnlyList<string> LevelsA { get; }
    public string NameB { get; }
    public IReadOnlyList<string> LevelsB { get; }

    /// <summary>Row-major: cell (i, j) at i · levels of B + j. Means are deviations from <see cref="Center"/>.</summary>
    public Moments[] Cells { get; }

    public double Center { get; private init; }
    public int Total { get; private set; }
    public int CellCount => Cells.Length;

    /// <summary>The observations, cell by cell, as deviations from the center; empty when only summaries are known.</summary>
    public double[] Grouped { get; private init; } = [];

    private int[] Starts { get; init; } = [];

    public bool HasObservations => Grouped.Length > 0;
    public Moments this[int i, int j] => Cells[i * LevelsB.Count + j];
    public ReadOnlySpan<double> Observations(int cell) => Grouped.AsSpan(Starts[cell], Cells[cell].Count);
    public double WithinSumOfSquares { get; private set; }
    public string Name(int cell) => $"{LevelsA[cell / LevelsB.Count]} × {LevelsB[cell % LevelsB.Count]}";

    public static (TwoWayCells Grid, MissingRows Missing) Aggregate(Variable y, Factor a, Factor b)
    {
        Require.SameLength(y.Count, y.Name, a.Count, a.Name);
        Require.SameLength(y.Count, y.Name, b.Count, b.Name);
        if (y.Count == 0 || y.MissingCount == y.Count) throw new StatisticsException(StatisticsError.EmptyInput, "Error_EmptyColumn", y.Name);
        AtLeastTwoLevels(a.Name, a.Levels);
        AtLeastTwoLevels(b.Name, b.Levels);

        Require.AffordableDesign(a.Name, a.Levels.Count, b.Name, b.Levels.Count);
        var grid = Group(y, a, b);
        var columns = new[] { (y.Name, y.MissingCount), (a.Name, a.MissingCount), (b.Name, b.MissingCount) };
        return (grid, new MissingRows(y.Count, grid.Total, columns));
    }

    private static TwoWayCells Group(Variable y, Factor a, Factor b)
    {
        var values = y.Raw;
        var codesA = a.Codes;
        var codesB = b.Codes;
        var cellOf = new int[values.Length];
        var counts = new int[a.Levels.Count * b.Levels.Count];
        var (used, sum, largest) = (0, 0d, 0d);
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row]) || codesA[row] < 0 || codesB[row] < 0)
            {
                cellOf[row] = -1;
                continue;
            }
            counts[cellOf[row] = codesA[row] * b.Levels.Count + codesB[row]]++;
            sum += values[row];
            largest = Math.Max(largest, Math.Abs(values[row]));
            used++;
        }
        if (used == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NoCompleteRow", y.Name, a.Name, b.Name);

        var starts = new int[counts.Length];
        for (var cell = 1; cell < counts.Length; cell++) starts[cell] = starts[cell - 1] + counts[cell - 1];
        var next = (int[])starts.Clone();
        var grouped = new double[used];
        var center = sum / used;
        for (var row = 0; row < values.Length; row++)
            if (cellOf[row] >= 0) grouped[next[cellOf[row]]++] = values[row] - center;

        var grid = new TwoWayCells(y.Name, a.Name, a.Levels, b.Name, b.Levels) { Center = center, Grouped = grouped, Starts = starts };
        for (var cell = 0; cell < counts.Length; cell++)
            grid.Cells[cell] = Moments.Of(grouped.AsSpan(starts[cell], counts[cell]));
        grid.Complete(largest);
        return grid;
    }

    public static TwoWayCells FromSummaries(string outcome, string nameA, string nameB, IReadOnlyList<CellSummary> cells)
    {
        if (cells.Count == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NoCells");
        string[] levelsA = [.. cells.Select(cell => cell.LevelA).Distinct(StringComparer.Ordinal)];
        string[] levelsB = [.. cells.Select(cell => cell.LevelB).Distinct(StringComparer.Ordinal)];
        AtLeastTwoLevels(nameA, levelsA);
        AtLeastTwoLevels(nameB, levelsB);
        Require.AffordableDesign(nameA, levelsA.Length, nameB, levelsB.Length);
        foreach (var cell in cells)
        {
            var name = $"{cell.LevelA} × {cell.LevelB}";
            Require.CellCount(cell.Count, name);
            Require.Finite(cell.Mean, name);
            if (!(cell.StandardDeviation >= 0 && double.IsFinite(cell.StandardDeviation)))
                throw new StatisticsException(StatisticsError.OutOfRange, "Error_StandardDeviation", name, cell.StandardDeviation);
        }

        var total = cells.Sum(cell => (double)cell.Count);
        var center = total == 0 ? 0 : cells.Sum(cell => cell.Count * cell.Mean) / total;
        var grid = new TwoWayCells(outcome, nameA, levelsA, nameB, levelsB) { Center = center };
        foreach (var cell in cells)
        {
            ref var at = ref grid.Cells[Array.IndexOf(levelsA, cell.LevelA) * levelsB.Length + Array.IndexOf(levelsB, cell.LevelB)];
            if (at.Count > 0) throw new StatisticsException(StatisticsError.Duplicate, "Error_CellTwice", cell.LevelA, cell.LevelB);
            at = new Moments(cell.Count, cell.Mean - center, Math.Max(0, cell.Count - 1) * cell.StandardDeviation * cell.StandardDeviation);
        }
        grid.Complete(cells.Max(cell => Math.Abs(cell.Mean)));
        return grid;
    }

    /// <summary>Rejects designs in which an effect cannot be estimated, with a message that names the problem.</summary>
    private void Complete(double largest)
    {
        var cells = Enumerable.Range(0, CellCount).ToArray();
        var empty = cells.Where(cell => Cells[cell].Count == 0).Select(Name).ToArray();
        if (empty.Length > 0) throw new StatisticsException(StatisticsError.EmptyCell, "Error_EmptyCells", empty.Length, StatisticsText.List(null, empty));
        var singletons = cells.Where(cell => Cells[cell].Count == 1).Select(Name).ToArray();
        if (singletons.Length > 0) throw new StatisticsException(StatisticsError.GroupOfOne, "Error_CellsOfOne", singletons.Length, StatisticsText.List(null, singletons));

        Total = Cells.Sum(cell => cell.Count);
        WithinSumOfSquares = Cells.Sum(cell => cell.SumOfSquares);
        if (!Moments.IsRounding(WithinSumOfSquares, Total, largest)) return;
        var between = Cells.Sum(cell => cell.Count * cell.Mean * cell.Mean);
        throw Moments.IsRounding(between, Total, largest)
            ? new StatisticsException(StatisticsError.ConstantColumn, "Error_ConstantColumn", Outcome)
            : new StatisticsException(StatisticsError.NoResidualVariance, "Error_NoResidualVariance", Outcome, $"{NameA} × {NameB}");
    }

    private static void AtLeastTwoLevels(string name, IReadOnlyList<string> levels)
    {
        if (levels.Count == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_EmptyColumn", name);
        if (levels.Count == 1) throw new StatisticsException(StatisticsError.OneLevel, "Error_OneLevel", name, levels[0]);
    }
}
