using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>The change of the same people between two measurements, after minus before.</summary>
public sealed record PairedChange
{
    /// <summary>The pairs, and the counts of people who could not be paired.</summary>
    public required PairedSample Sample { get; init; }

    /// <summary>Mean before, of complete pairs.</summary>
    public required double MeanBefore { get; init; }

    /// <summary>Mean after, of complete pairs.</summary>
    public required double MeanAfter { get; init; }

    /// <summary>Standard deviation before (n − 1).</summary>
    public required double StandardDeviationBefore { get; init; }

    /// <summary>Standard deviation after (n − 1).</summary>
    public required double StandardDeviationAfter { get; init; }

    /// <summary>Mean change, after minus before, in units of the measurement.</summary>
    public required double MeanChange { get; init; }

    /// <summary>Standard deviation of the changes.</summary>
    public required double StandardDeviationOfChange { get; init; }

    /// <summary>Pearson's r between before and after; null where either does not vary.</summary>
    public required double? Correlation { get; init; }

    /// <summary>Paired t = mean change / (SD of change / √n).</summary>
    public required double T { get; init; }

    /// <summary>The number of pairs − 1.</summary>
    public required int Df { get; init; }

    /// <summary>Two-sided p of t.</summary>
    public required PValue P { get; init; }

    /// <summary>t interval of the mean change.</summary>
    public required Interval ChangeInterval { get; init; }

    /// <summary>
    /// d_z = mean change / SD of change (Cohen 1988). It depends on the correlation r (it increases with r), so it describes the test
    /// rather than the size of the change.
    /// </summary>
    public required double Dz { get; init; }

    /// <summary>Interval of d_z by the noncentral t (Steiger 2004).</summary>
    public required Interval DzInterval { get; init; }

    /// <summary>
    /// d_av = mean change / mean of the two standard deviations (Cumming 2012), which is comparable with studies of independent groups.
    /// </summary>
    public required double Dav { get; init; }

    /// <summary>d_rm = d_z √(2 (1 − r)) (Morris and DeShon 2002); null when r is null.</summary>
    public required double? Drm { get; init; }

    /// <summary>Hedges' g: d_av times the exact J with n − 1 degrees of freedom; null with two pairs, for which J does not exist.</summary>
    public required double? HedgesG { get; init; }

    /// <summary>Hedges' g with J ≈ 1 − 3 / (4m − 1), for comparison with published tables that use it; null with two pairs.</summary>
    public required double? HedgesGApproximate { get; init; }

    /// <summary>Interval of Hedges' g (Bonett 2008, Psychological Methods 13, 99–109, for dependent groups); null when g is null.</summary>
    public required Interval? HedgesGInterval { get; init; }

    /// <summary>Wilcoxon's signed-rank test.</summary>
    public required SignedRankTest Wilcoxon { get; init; }

    /// <summary>Whether there are enough pairs to report tests.</summary>
    public required InferenceSupport Support { get; init; }

    /// <summary>Analyzes the complete pairs. Needs two pairs whose changes differ.</summary>
    /// <param name="sample">The pairs.</param>
    /// <param name="level">Confidence level in (0, 1).</param>
    /// <exception cref="StatisticsException">There is no pair or only one, or everybody changed by the same amount.</exception>
    public static PairedChange Of(PairedSample sample, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(sample);
        Require.Level(level);
        var name = $"{sample.NameAfter} − {sample.NameBefore}";
        var changes = Changes(sample);
        if (changes.Length == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NoPairs", sample.NameBefore, sample.NameAfter);
        var change = FacultyDev.Statistics.SampleMoments.Of(name, changes);
        var (before, after) = (Moments.Of(sample.BeforeValues), Moments.Of(sample.AfterValues));
        var n = change.Count;
        var t = change.Mean / change.StandardError;
        var average = (before.StandardDeviation + after.StandardDeviation) / 2;
        var correlation = CorrelationOf(before, after, change);
        var (dz, dav) = (change.Mean / change.StandardDeviation, change.Mean / average);
        return new PairedChange
        {
            Sample = sample,
            MeanBefore = before.Mean,
            MeanAfter = after.Mean,
            StandardDeviationBefore = before.StandardDeviation,
            StandardDeviationAfter = after.StandardDeviation,
            MeanChange = change.Mean,
            StandardDeviationOfChange = change.StandardDeviation,
            Correlation = correlation,
            T = t,
            Df = n - 1,
            P = Tail.TwoSidedT(t, n - 1),
            ChangeInterval = Interval.Around(change.Mean, Quantile.TwoSidedT(level, n - 1) * change.StandardError, level),
            Dz = dz,
            DzInterval = EffectSizeInterval.StandardizedMean(t, n - 1, 1 / Math.Sqrt(n), level),
            Dav = dav,
            Drm = correlation is { } r ? dz * Math.Sqrt(2 * (1 - r)) : null,
            HedgesG = n > 2 ? dav * HedgesCorrection.Exact(n - 1) : null,
            HedgesGApproximate = n > 2 ? dav * HedgesCorrection.Approximate(n - 1) : null,
            HedgesGInterval = n > 2 ? BonettInterval(dav, before, after, change, correlation ?? 0, level) : null,
            Wilcoxon = SignedRankTest.Of(changes)!,
            Support = InferenceSupport.Of([(name, n)]),
        };
    }

    /// <summary>
    /// Returns, for example, "post − pre: 3.01 (95% CI 0.23 to 5.79), paired t(28) = 2.22, p = .035, g = 0.44, n = 29 pairs"; with fewer
    /// than 5 pairs, the means and the reason why there is no test.
    /// </summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        var name = $"{Sample.NameAfter} − {Sample.NameBefore}";
        if (!Support.IsAllowed) return $"{name}: {NumberFormatter.Plain(MeanChange, culture)}. {Support.Describe(culture)}";
        return StatisticsText.Format(
            culture, "Paired", name, NumberFormatter.Plain(MeanChange, culture), ChangeInterval.Describe(culture), Df, NumberFormatter.Fixed(T, 2, culture),
            P.Describe(culture), NumberFormatter.Fixed(HedgesG ?? Dav, 2, culture), Sample.Describe(culture));
    }

    /// <summary>Returns a description of the design: the same people, linked by pseudonym.</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public static string DescribeDesign(CultureInfo? culture = null) => StatisticsText.Get(culture, "Design_Paired");

    internal static double[] Changes(PairedSample sample)
    {
        var changes = new double[sample.Count];
        for (var pair = 0; pair < changes.Length; pair++) changes[pair] = sample.AfterValues[pair] - sample.BeforeValues[pair];
        return changes;
    }

    // Var(after − before) = Var(before) + Var(after) − 2 Cov, solved for Cov, because the three variances are already known.
    private static double? CorrelationOf(Moments before, Moments after, Moments change)
    {
        var scale = before.StandardDeviation * after.StandardDeviation;
        return scale > 0 ? Math.Clamp((before.Variance + after.Variance - change.Variance) / (2 * scale), -1, 1) : null;
    }

    private static Interval BonettInterval(double d, Moments before, Moments after, Moments change, double r, double level)
    {
        // Variances are divided by their mean, so that their products neither overflow nor underflow.
        var (v, df) = ((before.Variance + after.Variance) / 2, change.Count - 1d);
        var (v1, v2) = (before.Variance / v, after.Variance / v);
        var variance = d * d * (v1 * v1 + v2 * v2 + 2 * r * r * v1 * v2) / (8 * df) + change.Variance / v / df;
        return Interval.Around(d * HedgesCorrection.Exact(df), Quantile.TwoSidedNormal(level) * Math.Sqrt(variance), level);
    }
}
