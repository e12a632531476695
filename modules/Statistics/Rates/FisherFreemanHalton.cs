using MathNet.Numerics;

namespace FacultyDev.Statistics;

/// <summary>
/// Fisher's exact test for tables of any size (Freeman and Halton 1951, Biometrika 38, 141–149): the probability, given the margins, of
/// the tables that are no more probable than the observed one.
/// </summary>
/// <param name="P">Two-sided p.</param>
/// <param name="IsExact">Whether all tables were enumerated; otherwise P is simulated.</param>
/// <param name="StandardError">Standard error of a simulated P; 0 when exact.</param>
public sealed record FisherFreemanHalton(PValue P, bool IsExact, double StandardError)
{
    /// <summary>The number of partial tables (about one second) after which the test is simulated instead.</summary>
    public const int DefaultBudget = 5_000_000;

    private const int MaxSimulated = 100_000;

    /// <summary>
    /// Enumerates the tables column by column. A branch is counted or dropped as a whole when bounds show that all or none of its tables
    /// are at most as probable as the observed one. Beyond the budget, up to 100,000 random tables with a fixed seed are drawn instead,
    /// so that the same table always gives the same p.
    /// </summary>
    /// <param name="table">The counts.</param>
    /// <param name="budget">The maximum number of partial tables to visit.</param>
    /// <exception cref="StatisticsException"><see cref="StatisticsError.OutOfRange"/>: the table is beyond the budget and has more than
    /// 100,000 people.</exception>
    public static FisherFreemanHalton Of(CountTable table, int budget = DefaultBudget)
    {
        ArgumentNullException.ThrowIfNull(table);
        return OrNull(table, budget) ?? throw new StatisticsException(StatisticsError.OutOfRange, "Error_TooLargeForExact", MaxSimulated);
    }

    /// <summary>Returns null when the table is too large to enumerate and to simulate; chi-square is then accurate enough.</summary>
    internal static FisherFreemanHalton? OrNull(CountTable table, int budget = DefaultBudget)
    {
        if (table.Total > int.MaxValue) return null;
        var oriented = Oriented(table);
        return new TableWalk(oriented, budget).Count() is { } p ? new FisherFreemanHalton(new PValue(p), true, 0)
            : table.Total <= MaxSimulated ? Simulate(oriented)
            : null;
    }

    /// <summary>Uses the longer side as columns, because more and smaller steps let the bounds apply earlier.</summary>
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
