using MathNet.Numerics;

namespace FacultyDev.Statistics;

/// <summary>
/// Fisher's exact test for any table (Freeman and Halton 1951, Biometrika 38, 141–149): the probability, given the margins, of tables no
/// more probable than the observed one.
/// </summary>
/// <param name="P">Two-sided p.</param>
/// <param name="IsExact">Whether all tables were counted; otherwise P is simulated.</param>
/// <param name="StandardError">Standard error of a simulated P; 0 where exact.</param>
public sealed record FisherFreemanHalton(PValue P, bool IsExact, double StandardError)
{
    /// <summary>How many partial tables are visited before the test is simulated instead: about a second.</summary>
    public const int DefaultBudget = 5_000_000;

    private const int MaxSimulated = 100_000;

    /// <summary>
    /// Walks the tables column by column. A branch is taken whole where a bound shows that all of it counts, or that none does; what is
    /// left is followed down. Beyond the budget, up to 100,000 random tables with a fixed seed stand in, so the same table always gives the same p.
    /// </summary>
    /// <param name="table">The counts.</param>
    /// <param name="budget">Most partial tables to visit.</param>
    /// <exception cref="StatisticsException"><see cref="StatisticsError.OutOfRange"/>: beyond the budget and more than 100,000 people.</exception>
    public static FisherFreemanHalton Of(CountTable table, int budget = DefaultBudget)
    {
        ArgumentNullException.ThrowIfNull(table);
        return OrNull(table, budget) ?? throw new StatisticsException(StatisticsError.OutOfRange, "Error_TooLargeForExact", MaxSimulated);
    }

    /// <summary>Null where the table is too large to count and to simulate; chi-square is then as good.</summary>
    internal static FisherFreemanHalton? OrNull(CountTable table, int budget = DefaultBudget)
    {
        if (table.Total > int.MaxValue) return null;
        var oriented = Oriented(table);
        return new TableWalk(oriented, budget).Count() is { } p ? new FisherFreemanHalton(new PValue(p), true, 0)
            : table.Total <= MaxSimulated ? Simulate(oriented)
            : null;
    }

    /// <summary>The longer side becomes the columns: more, smaller steps give the bounds more chances.</summary>
    private static int[][] Oriented(CountTable table)
    {
        var (rows, columns) = (table.RowTotals.Count, table.ColumnTotals.Count);
        return rows > columns
            ? [.. Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Select(j => (int)table[i, j]).ToArray())]
            : [.. Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Select(i => (int)table[i, j]).ToArray())];
    }

    private static FisherFreemanHalton Simulate(int[][] columns)
    {
        var random = new Random(19510101);
        int[] labels = [.. columns.SelectMany((column, j) => Enumerable.Repeat(j, column.Sum()))];
        int[] rowOf = [.. Enumerable.Range(0, columns[0].Length).SelectMany(i => Enumerable.Repeat(i, columns.Sum(column => column[i])))];
        var observed = columns.Sum(column => column.Sum(x => SpecialFunctions.FactorialLn(x)));
        var draws = (int)Math.Clamp(200_000_000L / labels.Length, 2_000, 100_000);
        var hits = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            random.Shuffle(labels);
            var counts = new int[columns.Length, columns[0].Length];
            for (var unit = 0; unit < labels.Length; unit++) counts[labels[unit], rowOf[unit]]++;
            var sum = 0d;
            foreach (var count in counts) sum += SpecialFunctions.FactorialLn(count);
            if (sum >= observed - 1e-7) hits++;
        }
        var p = (hits + 1d) / (draws + 1d);
        return new FisherFreemanHalton(new PValue(p), false, Math.Sqrt(p * (1 - p) / draws));
    }
}
