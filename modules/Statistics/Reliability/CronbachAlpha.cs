using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace FacultyDev.Statistics;

/// <summary>How one item relates to the rest of its scale.</summary>
/// <param name="Name">The name of the item.</param>
/// <param name="Missing">The number of people who did not answer it.</param>
/// <param name="AlphaIfDeleted">Raw alpha of the other items; null with two items.</param>
/// <param name="ItemRest">Correlation of the item with the sum of the others (corrected item–total correlation).</param>
public sealed record ItemReliability(string Name, int Missing, double? AlphaIfDeleted, double ItemRest);

/// <summary>Cronbach's alpha (1951, Psychometrika 16, 297–334) with the statistics needed to judge it.</summary>
public sealed record CronbachAlpha
{
    /// <summary>The number of items.</summary>
    public required int Items { get; init; }

    /// <summary>The number of people used: complete cases or, with pairwise covariances, everybody who answered an item.</summary>
    public required int Count { get; init; }

    /// <summary>The number of people in the data.</summary>
    public required int Rows { get; init; }

    /// <summary>Which answers were used.</summary>
    public required MissingAnswers MissingAnswers { get; init; }

    /// <summary>
    /// k/(k − 1) · (1 − Σ item variances / variance of the sum); at most 1, and negative when items correlate negatively on average.
    /// </summary>
    public required double Alpha { get; init; }

    /// <summary>Alpha of the standardized items, computed from their correlations; null when their sum has no variance.</summary>
    public required double? StandardizedAlpha { get; init; }

    /// <summary>Mean correlation between items.</summary>
    public required double AverageCorrelation { get; init; }

    /// <summary>Guttman's λ₆ from squared multiple correlations; null when the correlation matrix is singular.</summary>
    public required double? GuttmanLambda6 { get; init; }

    /// <summary>The mean of the people's item means.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation of the people's item means.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>
    /// Feldt's interval (1965, Psychometrika 30, 357–370). With pairwise covariances it uses the smallest number of people behind any of
    /// them and is therefore conservative (wide).
    /// </summary>
    public required Interval FeldtInterval { get; init; }

    /// <summary>The items, in the order given.</summary>
    public required IReadOnlyList<ItemReliability> ItemStatistics { get; init; }

    /// <summary>Whether there are enough people to report the interval.</summary>
    public required InferenceSupport Support { get; init; }

    /// <summary>Items that correlate negatively with the rest, which may need to be reversed.</summary>
    public IEnumerable<string> PossiblyReversed => ItemStatistics.Where(item => item.ItemRest < 0).Select(item => item.Name);

    /// <summary>
    /// Computes alpha of two or more items; reverse-coded items must be reversed first (<see cref="Variable.Reversed"/>).
    /// </summary>
    /// <param name="items">One column per item, one row per person.</param>
    /// <param name="missing">How people who skipped items are treated.</param>
    /// <param name="level">Confidence level in (0, 1).</param>
    /// <exception cref="StatisticsException">There are fewer than two items, items differ in length or are given twice, fewer than two
    /// people have the answers needed, an item does not vary (the message names it), or the sum does not vary.</exception>
    public static CronbachAlpha Of(
        IReadOnlyList<Variable> items, MissingAnswers missing = MissingAnswers.CompleteCases, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(items);
        Require.Level(level);
        Check(items);
        var columns = missing == MissingAnswers.CompleteCases ? CompleteColumns(items) : Answered(items);
        var people = columns[0].Length;
        foreach (var (index, column) in columns.Index()) MustVary(items[index].Name, column);

        var covariance = ItemCovariance.Of(columns, missing == MissingAnswers.Pairwise && items.Any(item => item.MissingCount > 0));
        if (covariance.SmallestPair < 2)
            throw new StatisticsException(StatisticsError.TooFew, "Error_TooFewForPairs", covariance.SmallestPair);
        var scale = new ScaleStatistics(Matrix<double>.Build.DenseOfArray(covariance.Matrix));
        var means = Moments.Of(PersonMeans(columns));
        return new CronbachAlpha
        {
            Items = items.Count,
            Count = people,
            Rows = items[0].Count,
            MissingAnswers = missing,
            Alpha = scale.Alpha,
            StandardizedAlpha = scale.StandardizedAlpha,
            AverageCorrelation = scale.AverageCorrelation,
            GuttmanLambda6 = scale.GuttmanLambda6(),
            Mean = means.Mean,
            StandardDeviation = means.StandardDeviation,
            FeldtInterval = Feldt(scale.Alpha, covariance.SmallestPair, items.Count, level),
            ItemStatistics = [.. items.Select((item, at) => new ItemReliability(
                item.Name, item.MissingCount, scale.AlphaIfDeleted(at), scale.ItemRest(at)))],
            Support = InferenceSupport.Of([(StatisticsText.Get(null, "Alpha_People"), covariance.SmallestPair)]),
        };
    }

    /// <summary>
    /// Returns, for example, "Cronbach's α = .70 (95% CI 0.69 to 0.72), 5 items, n = 2709 of 2800 (complete cases)"; without the interval
    /// when n &lt; 5.
    /// </summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        var used = StatisticsText.Get(culture, MissingAnswers == MissingAnswers.Pairwise ? "Alpha_Pairwise" : "Alpha_Complete");
        var interval = Support.IsAllowed ? FeldtInterval.Describe(culture) : Support.Describe(culture)!;
        var sentence = StatisticsText.Format(culture, "Alpha", NumberFormatter.Fixed(Alpha, 2, culture), interval, Items, Count, Rows, used);
        string[] reversed = [.. PossiblyReversed];
        return reversed.Length == 0 ? sentence : $"{sentence}. {StatisticsText.Format(culture, "Alpha_Reversed", StatisticsText.List(culture, reversed))}";
    }

    private static void Check(IReadOnlyList<Variable> items)
    {
        if (items.Count < 2) throw new StatisticsException(StatisticsError.TooFew, "Error_TooFewItems", items.Count);
        if (items.GroupBy(item => item.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new StatisticsException(StatisticsError.Duplicate, "Error_ItemTwice", twice.Key);
        foreach (var item in items)
        {
            Require.SameLength(items[0].Count, items[0].Name, item.Count, item.Name);
            if (item.MissingCount == item.Count) throw new StatisticsException(StatisticsError.EmptyInput, "Error_EmptyColumn", item.Name);
        }
    }

    private static double[][] CompleteColumns(IReadOnlyList<Variable> items)
    {
        if (items.All(item => item.MissingCount == 0)) return [.. items.Select(item => item.RawArray)];
        int[] rows = [.. Enumerable.Range(0, items[0].Count).Where(row => items.All(item => !double.IsNaN(item.Raw[row])))];
        if (rows.Length < 2) throw new StatisticsException(StatisticsError.TooFew, "Error_TooFewComplete", rows.Length);
        return [.. items.Select(item => rows.Select(row => item.Raw[row]).ToArray())];
    }

    private static double[][] Answered(IReadOnlyList<Variable> items)
    {
        int[] rows = [.. Enumerable.Range(0, items[0].Count).Where(row => items.Any(item => !double.IsNaN(item.Raw[row])))];
        return [.. items.Select(item => rows.Length == item.Count ? item.RawArray : [.. rows.Select(row => item.Raw[row])])];
    }

    private static void MustVary(string name, double[] column)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in column)
        {
            if (value < least) least = value;
            if (value > most) most = value;
        }
        // The square of a smaller range underflows, which would leave no variance to divide by.
        if (!(most - least > 1e-150)) throw new StatisticsException(StatisticsError.ConstantColumn, "Error_ConstantColumn", name);
    }

    private static double[] PersonMeans(double[][] columns)
    {
        var (sums, answered) = (new double[columns[0].Length], new int[columns[0].Length]);
        foreach (var column in columns)
        {
            for (var row = 0; row < column.Length; row++)
            {
                if (double.IsNaN(column[row])) continue;
                sums[row] += column[row];
                answered[row]++;
            }
        }
        for (var row = 0; row < sums.Length; row++) sums[row] /= answered[row];
        return sums;
    }

    private static Interval Feldt(double alpha, int n, int k, double level)
    {
        var (df1, df2) = (n - 1d, (n - 1d) * (k - 1d));
        return new Interval(
            1 - (1 - alpha) * Quantile.F((1 + level) / 2, df1, df2), 1 - (1 - alpha) * Quantile.F((1 - level) / 2, df1, df2), level);
    }
}
