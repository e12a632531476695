using FacultyDev.Statistics;

namespace FacultyDev.Benchmarks.Statistics;

/// <summary>
/// A two-way analysis of variance of a million rows, and alpha of 100 items × 100,000 people, each from raw columns to the full result. The
/// baseline reads the same numbers once.
/// </summary>
internal static class StatisticsBenchmark
{
    private const double LimitInSeconds = 1;
    private const int Repetitions = 7;

    public static int Run()
    {
        Console.WriteLine("The shortest of seven runs after a warm-up; the floor reads the same numbers once.");
        var (anova, alpha) = (AnovaOfAMillionRows(), AlphaOfAHundredItems());
        return anova < LimitInSeconds && alpha < LimitInSeconds ? 0 : 1;
    }

    private static double AnovaOfAMillionRows()
    {
        const int Rows = 1_000_000;
        var random = new Random(80);
        string[] ranks = [.. Enumerable.Range(0, 5).Select(i => $"rank {i}")];
        string[] departments = [.. Enumerable.Range(0, 40).Select(i => $"department {i}")];
        var (y, a, b) = (new double[Rows], new string[Rows], new string[Rows]);
        for (var row = 0; row < Rows; row++)
        {
            // Uneven shares make the cells unequal.
            var (rank, department) = ((int)(5 * random.NextDouble() * random.NextDouble()), (int)(40 * Math.Sqrt(random.NextDouble())));
            (a[row], b[row]) = (ranks[rank], departments[department]);
            y[row] = 3 + 0.1 * rank + 0.01 * department + random.NextDouble() + random.NextDouble();
        }

        var floor = Shortest(() => Sum(y) + Length(a) + Length(b));
        var whole = Shortest(() => TwoWayAnova.Fit(Variable.Of("y", y), Factor.Of("rank", a), Factor.Of("department", b)).A.F);
        var (outcome, factorA, factorB) = (Variable.Of("y", y), Factor.Of("rank", a), Factor.Of("department", b));
        var coded = Shortest(() => TwoWayAnova.Fit(outcome, factorA, factorB).A.F);
        RepeatedTiming.Print("two-way ANOVA, 1,000,000 rows, 5 × 40 cells, from labels", whole, floor);
        RepeatedTiming.Print("  the same from coded columns", coded, floor);
        return whole;
    }

    private static double AlphaOfAHundredItems()
    {
        const int People = 100_000;
        var random = new Random(80);
        double[] trait = [.. Enumerable.Range(0, People).Select(_ => random.NextDouble() * 3)];
        double[][] columns = [.. Enumerable.Range(0, 100).Select(_ => trait.Select(t => Math.Floor(1 + t + 2 * random.NextDouble())).ToArray())];
        var floor = Shortest(() => columns.Sum(Sum));
        var alpha = Shortest(() => CronbachAlpha.Of([.. columns.Select((column, i) => Variable.Of($"item {i}", column))]).Alpha);
        RepeatedTiming.Print("alpha, 100 items × 100,000 people, complete", alpha, floor);

        double?[][] sparse = [.. columns.Select(column => column.Select(x => random.Next(50) == 0 ? (double?)null : x).ToArray())];
        Variable[] items = [.. sparse.Select((column, i) => Variable.Of($"item {i}", column))];
        RepeatedTiming.Print("  the same with 2 % missing, pairwise", Shortest(() => CronbachAlpha.Of(items, MissingAnswers.Pairwise).Alpha), floor);
        return alpha;
    }

    private static double Sum(double[] values)
    {
        var sum = 0d;
        foreach (var value in values) sum += value;
        return sum;
    }

    private static double Length(string[] labels)
    {
        var length = 0;
        foreach (var label in labels) length += label.Length;
        return length;
    }

    private static double Shortest(Func<double> work)
    {
        var (seconds, result) = RepeatedTiming.Shortest(Repetitions, work);
        // Uses the result, because the compiler may otherwise remove the work.
        return double.IsNaN(result) ? throw new InvalidOperationException("A benchmark computed NaN.") : seconds;
    }
}
