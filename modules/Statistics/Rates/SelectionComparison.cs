using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>A comparison of the selection rates of two groups, with measures of its reliability.</summary>
public sealed record SelectionComparison
{
    /// <summary>The ratio of rates below which the selection should be reviewed (the "four-fifths rule", 29 CFR 1607.4 D).</summary>
    public const double FourFifths = 0.8;

    /// <summary>First group.</summary>
    public required SelectionGroup First { get; init; }

    /// <summary>Second group.</summary>
    public required SelectionGroup Second { get; init; }

    /// <summary>Lower rate / higher rate, in [0, 1]; null when nobody was selected.</summary>
    public required double? ImpactRatio { get; init; }

    /// <summary>First rate / second rate; null when the second is 0.</summary>
    public required double? RateRatio { get; init; }

    /// <summary>
    /// Interval of the rate ratio on the log scale (Katz et al. 1978, Biometrics 34, 469–474); null when nobody of a group was selected.
    /// </summary>
    public required Interval? RateRatioInterval { get; init; }

    /// <summary>Fisher's exact test; null when nobody or everybody was selected, so that there is nothing to test.</summary>
    public required FisherExact? Fisher { get; init; }

    /// <summary>Wilson's interval of the first rate.</summary>
    public required Interval FirstInterval { get; init; }

    /// <summary>Wilson's interval of the second rate.</summary>
    public required Interval SecondInterval { get; init; }

    /// <summary>
    /// The impact ratio if one more person of the group with the lower rate had been selected instead of one of the other group; null
    /// when that is impossible. A flag that one person changes is weak evidence.
    /// </summary>
    public required double? OnePersonShiftRatio { get; init; }

    /// <summary>Whether there is enough data for a flag.</summary>
    public required DataSufficiency Sufficiency { get; init; }

    /// <summary>Whether the ratio is below four fifths; null when there is not enough data.</summary>
    public bool? Flag => Sufficiency.IsSufficient ? ImpactRatio < FourFifths : null;

    /// <summary>
    /// Whether the flag remains when one selection changes from the higher to the lower group; null when there is no flag.
    /// </summary>
    public bool? FlagSurvivesOnePersonShift => Flag == true ? OnePersonShiftRatio < FourFifths : null;

    /// <summary>Compares two groups.</summary>
    /// <exception cref="StatisticsException">Counts are negative, more were selected than are in the pool, a pool is empty, or the level
    /// is outside (0, 1).</exception>
    public static SelectionComparison Of(SelectionGroup first, SelectionGroup second, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Require.Level(level);
        first.Check();
        second.Check();
        var (selected, pool) = (first.Selected + second.Selected, first.Pool + second.Pool);
        return new SelectionComparison
        {
            First = first,
            Second = second,
            ImpactRatio = Ratio(first.Rate, second.Rate),
            RateRatio = second.Selected == 0 ? null : first.Rate / second.Rate,
            RateRatioInterval = LogInterval(first, second, level),
            Fisher = selected == 0 || selected == pool
                ? null
                : FisherExact.Of(first.Selected, first.Pool - first.Selected, second.Selected, second.Pool - second.Selected),
            FirstInterval = Proportion.Wilson(first.Selected, first.Pool, level),
            SecondInterval = Proportion.Wilson(second.Selected, second.Pool, level),
            OnePersonShiftRatio = Shifted(first, second),
            Sufficiency = DataSufficiency.Of([first, second]),
        };
    }

    /// <summary>
    /// Returns the comparison as a paragraph: rates, ratio, exact p, the flag and whether it survives the shift of one person; or
    /// "insufficient data".
    /// </summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        string Rate(SelectionGroup group) => StatisticsText.Format(
            culture, "Rates_Group", group.Name, group.Selected, group.Pool, NumberFormatter.Percent(Math.Round(group.Rate, 3), culture));
        var text = $"{Rate(First)}; {Rate(Second)}. ";
        if (Sufficiency.Describe(culture) is { } insufficient) return text + insufficient;
        text += StatisticsText.Format(culture, "Rates_Ratio", NumberFormatter.Fixed(ImpactRatio!.Value, 2, culture), Fisher!.P.Describe(culture));
        if (Flag != true) return text;
        return $"{text} {StatisticsText.Get(culture, FlagSurvivesOnePersonShift == true ? "Rates_FlagStays" : "Rates_FlagFalls")}";
    }

    private static double? Ratio(double one, double other)
    {
        var higher = Math.Max(one, other);
        return higher == 0 ? null : Math.Min(one, other) / higher;
    }

    private static Interval? LogInterval(SelectionGroup first, SelectionGroup second, double level)
    {
        if (first.Selected == 0 || second.Selected == 0) return null;
        var ratio = first.Rate / second.Rate;
        var variance = 1d / first.Selected - 1d / first.Pool + 1d / second.Selected - 1d / second.Pool;
        var factor = Math.Exp(Quantile.TwoSidedNormal(level) * Math.Sqrt(variance));
        return new Interval(ratio / factor, ratio * factor, level);
    }

    private static double? Shifted(SelectionGroup first, SelectionGroup second)
    {
        var (lower, higher) = first.Rate <= second.Rate ? (first, second) : (second, first);
        if (lower.Selected == lower.Pool || higher.Selected == 0) return null;
        return Ratio((lower.Selected + 1d) / lower.Pool, (higher.Selected - 1d) / higher.Pool);
    }
}
