using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>A t test between two independent samples.</summary>
/// <param name="T">t.</param>
/// <param name="Df">Degrees of freedom; fractional for Welch.</param>
/// <param name="P">Two-sided p.</param>
/// <param name="Interval">Interval of the difference of means.</param>
public sealed record TTest(double T, double Df, PValue P, Interval Interval);

/// <summary>The difference of two groups' means, first minus second.</summary>
public sealed record TwoSampleComparison
{
    /// <summary>Name of the first group.</summary>
    public required string First { get; init; }

    /// <summary>Name of the second group.</summary>
    public required string Second { get; init; }

    /// <summary>Size of the first group, at least 2.</summary>
    public required int CountFirst { get; init; }

    /// <summary>Size of the second group, at least 2.</summary>
    public required int CountSecond { get; init; }

    /// <summary>Mean of the first group.</summary>
    public required double MeanFirst { get; init; }

    /// <summary>Mean of the second group.</summary>
    public required double MeanSecond { get; init; }

    /// <summary>First mean minus second.</summary>
    public required double Difference { get; init; }

    /// <summary>Student's t with pooled variance; its square is the F of a one-way analysis of variance.</summary>
    public required TTest Pooled { get; init; }

    /// <summary>Welch's t (1947), which does not assume equal variances.</summary>
    public required TTest Welch { get; init; }

    /// <summary>Cohen's d: difference / pooled standard deviation.</summary>
    public required double CohenD { get; init; }

    /// <summary>Interval of d by the noncentral t.</summary>
    public required Interval CohenDInterval { get; init; }

    /// <summary>Hedges' g: d times the exact J with n₁ + n₂ − 2 degrees of freedom.</summary>
    public required double HedgesG { get; init; }

    /// <summary>Whether the two samples are different people.</summary>
    public required Observations Observations { get; init; }

    /// <summary>Whether both groups are large enough to report tests.</summary>
    public required InferenceSupport Support { get; init; }

    /// <summary>Compares two groups of different people. Missing values are excluded.</summary>
    /// <exception cref="StatisticsException">A group is empty or has only one value, or neither group has any variance.</exception>
    public static TwoSampleComparison Of(Variable first, Variable second, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Compare(first.Name, Present(first), second.Name, Present(second), level, Observations.Independent);
    }

    /// <summary>
    /// Treats two measurements of the same people as if they came from different people. This is not valid for inference; it serves only
    /// to reproduce published tables that were computed this way. The result records the design and says so.
    /// </summary>
    /// <returns>The comparison, with the difference as after minus before.</returns>
    /// <exception cref="StatisticsException">There are fewer than two pairs, or neither measurement has any variance.</exception>
    public static TwoSampleComparison IgnoringPairs(PairedSample sample, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return Compare(
            sample.NameAfter, sample.AfterValues, sample.NameBefore, sample.BeforeValues, level, Observations.RepeatedTreatedAsIndependent);
    }

    /// <summary>Returns the difference with Welch's test and Hedges' g, or the reason why it is not tested.</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        var name = $"{First} − {Second}";
        var sentence = Support.IsAllowed
            ? StatisticsText.Format(
                culture, "TwoSample", name, NumberFormatter.Plain(Difference, culture), Welch.Interval.Describe(culture), NumberFormatter.Df(Welch.Df, culture),
                NumberFormatter.Fixed(Welch.T, 2, culture), Welch.P.Describe(culture), NumberFormatter.Fixed(HedgesG, 2, culture), CountFirst, CountSecond)
            : $"{name}: {NumberFormatter.Plain(Difference, culture)}. {Support.Describe(culture)}";
        return Observations == Observations.Independent ? sentence : $"{sentence}. {StatisticsText.Get(culture, "Design_TreatedAsIndependent")}";
    }

    internal static TwoSampleComparison Compare(
        string first, ReadOnlySpan<double> one, string second, ReadOnlySpan<double> other, double level, Observations observations)
    {
        Require.Level(level);
        var (a, b) = (AtLeastTwo(first, one), AtLeastTwo(second, other));
        var df = a.Count + b.Count - 2;
        var pooled = (a.SumOfSquares + b.SumOfSquares) / df;
        var largest = Math.Max(Math.Abs(a.Mean), Math.Abs(b.Mean)) + Math.Sqrt(pooled);
        if (Moments.IsRounding(a.SumOfSquares + b.SumOfSquares, df, largest))
            throw new StatisticsException(StatisticsError.NoResidualVariance, "Error_NoVarianceInGroups", first, second);

        var difference = a.Mean - b.Mean;
        var root = Math.Sqrt(1d / a.Count + 1d / b.Count);
        var d = difference / Math.Sqrt(pooled);
        var (va, vb) = (a.Variance / a.Count, b.Variance / b.Count);
        // Satterthwaite's degrees of freedom, computed from the first group's share of the variance.
        var share = va / (va + vb);
        var welchDf = 1 / (share * share / (a.Count - 1) + (1 - share) * (1 - share) / (b.Count - 1));
        return new TwoSampleComparison
        {
            First = first,
            Second = second,
            CountFirst = a.Count,
            CountSecond = b.Count,
            MeanFirst = a.Mean,
            MeanSecond = b.Mean,
            Difference = difference,
            Pooled = Test(difference, Math.Sqrt(pooled) * root, df, level),
            Welch = Test(difference, Math.Sqrt(va + vb), welchDf, level),
            CohenD = d,
            CohenDInterval = EffectSizeInterval.StandardizedMean(d / root, df, root, level),
            HedgesG = d * HedgesCorrection.Exact(df),
            Observations = observations,
            Support = InferenceSupport.Of([(first, a.Count), (second, b.Count)]),
        };
    }

    private static TTest Test(double difference, double error, double df, double level) => new(
        difference / error, df, Tail.TwoSidedT(difference / error, df),
        Interval.Around(difference, Quantile.TwoSidedT(level, df) * error, level));

    private static Moments AtLeastTwo(string name, ReadOnlySpan<double> values) => values.Length switch
    {
        0 => throw new StatisticsException(StatisticsError.EmptyInput, "Error_EmptyColumn", name),
        1 => throw new StatisticsException(StatisticsError.GroupOfOne, "Error_OneValue", name),
        _ => Moments.Of(values),
    };

    private static double[] Present(Variable variable)
    {
        var raw = variable.Raw.ToArray();
        return variable.MissingCount == 0 ? raw : [.. raw.Where(value => !double.IsNaN(value))];
    }
}
