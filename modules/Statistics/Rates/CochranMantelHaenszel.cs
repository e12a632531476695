using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>One stratum (a department, a rank) with two groups.</summary>
/// <param name="Name">The name of the stratum.</param>
/// <param name="First">First group.</param>
/// <param name="Second">Second group.</param>
public sealed record SelectionStratum(string Name, SelectionGroup First, SelectionGroup Second);

/// <summary>
/// Tests whether selection rates differ between two groups within strata (Cochran 1954, Mantel and Haenszel 1959). A difference over all
/// departments together can disappear or be reversed within departments.
/// </summary>
/// <param name="Statistic">(Σ(a − E a))² / Σ Var a, without continuity correction.</param>
/// <param name="P">Upper tail of chi-square with 1 degree of freedom.</param>
/// <param name="CorrectedStatistic">The statistic with continuity correction, as many programs report it.</param>
/// <param name="CorrectedP">The p of the corrected statistic.</param>
/// <param name="CommonOddsRatio">Mantel–Haenszel odds ratio, first against second group; null when no finite value exists.</param>
/// <param name="OddsRatioInterval">Interval by Robins, Breslow and Greenland (1986, Biometrics 42, 311–323); null when the ratio is null
/// or 0, or the interval has no finite limit.</param>
/// <param name="Strata">The number of strata that contribute.</param>
/// <param name="Ignored">The names of strata that do not contribute, in order: one group is absent, or all or none were selected.</param>
public sealed record CochranMantelHaenszel(
    double Statistic, PValue P, double CorrectedStatistic, PValue CorrectedP, double? CommonOddsRatio, Interval? OddsRatioInterval, int Strata,
    IReadOnlyList<string> Ignored)
{
    /// <summary>Computes the test.</summary>
    /// <exception cref="StatisticsException">There is no stratum, counts are impossible, or there is no stratum with both groups in which
    /// some but not all were selected.</exception>
    public static CochranMantelHaenszel Of(IReadOnlyList<SelectionStratum> strata, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(strata);
        Require.Level(level);
        var (difference, variance, ignored) = (0d, 0d, new List<string>());
        var (r, s, pr, mixed, qs) = (0d, 0d, 0d, 0d, 0d);
        foreach (var (name, first, second) in strata)
        {
            first.CheckCounts();
            second.CheckCounts();
            double a = first.Selected, b = first.Pool - first.Selected, c = second.Selected, d = second.Pool - second.Selected;
            var n = a + b + c + d;
            if (first.Pool == 0 || second.Pool == 0 || a + c == 0 || b + d == 0)
            {
                ignored.Add(name);
                continue;
            }
            difference += a - (a + b) * (a + c) / n;
            variance += (a + b) / n * ((c + d) / n) * (a + c) * ((b + d) / (n - 1));
            var (p, q, ad, bc) = ((a + d) / n, (b + c) / n, a * d / n, b * c / n);
            (r, s) = (r + ad, s + bc);
            (pr, mixed, qs) = (pr + p * ad, mixed + p * bc + q * ad, qs + q * bc);
        }
        if (variance == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NoStratum", strata.Count);

        var distance = Math.Abs(difference);
        var corrected = distance - Math.Min(0.5, distance);
        var (statistic, correctedStatistic) = (distance * distance / variance, corrected * corrected / variance);
        var odds = s > 0 ? r / s : (double?)null;
        Interval? interval = null;
        if (odds > 0)
        {
            var deviation = Math.Sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s));
            var factor = Math.Exp(Quantile.TwoSidedNormal(level) * deviation);
            if (double.IsFinite(odds.Value * factor)) interval = new Interval(odds.Value / factor, odds.Value * factor, level);
        }
        return new CochranMantelHaenszel(
            statistic, Tail.ChiSquare(statistic, 1), correctedStatistic, Tail.ChiSquare(correctedStatistic, 1), odds, interval,
            strata.Count - ignored.Count, ignored);
    }

    /// <summary>Returns, for example, "within 6 strata: χ²(1) = 1.52, p = .217, common odds ratio 0.90 (95% CI 0.77 to 1.06)".</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        var test = StatisticsText.Format(culture, "Cmh", Strata, NumberFormatter.Fixed(Statistic, 2, culture), P.Describe(culture));
        if (CommonOddsRatio is { } odds && OddsRatioInterval is { } interval)
            test += ", " + StatisticsText.Format(culture, "Cmh_Odds", NumberFormatter.Plain(odds, culture), interval.Describe(culture));
        return Ignored.Count == 0 ? test : $"{test}. {StatisticsText.Format(culture, "Cmh_Ignored", StatisticsText.List(culture, [.. Ignored]))}";
    }
}
