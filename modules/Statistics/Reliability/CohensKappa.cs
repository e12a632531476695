using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>The agreement of two coders, corrected for chance.</summary>
/// <param name="FirstCoder">The name of the first coder.</param>
/// <param name="SecondCoder">The name of the second coder.</param>
/// <param name="Count">The number of units that both coded.</param>
/// <param name="Missing">The number of units that one or both did not code.</param>
/// <param name="Kappa">(observed − chance) / (1 − chance), at most 1 (Cohen 1960).</param>
/// <param name="ObservedAgreement">The share of units coded alike.</param>
/// <param name="ChanceAgreement">The share expected from the coders' marginal frequencies.</param>
/// <param name="StandardError">Large-sample standard error (Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72, 323–327).</param>
/// <param name="Interval">κ ± z · SE, truncated at 1 and −1.</param>
/// <param name="Support">Whether there are enough units to report the interval.</param>
public sealed record CohensKappa(
    string FirstCoder, string SecondCoder, int Count, int Missing, double Kappa, double ObservedAgreement, double ChanceAgreement,
    double StandardError, Interval Interval, InferenceSupport Support)
{
    /// <summary>Computes kappa from the categories that two coders assigned to the same units.</summary>
    /// <param name="first">The first coder's category for each unit; missing when not coded.</param>
    /// <param name="second">The second coder's categories, in the same order.</param>
    /// <param name="level">Confidence level in (0, 1).</param>
    /// <exception cref="StatisticsException">The numbers of units differ, fewer than two units were coded by both, or both coders used a
    /// single, identical category throughout, so that chance agreement is 1 and kappa is undefined.</exception>
    public static CohensKappa Of(Factor first, Factor second, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Require.Level(level);
        Require.SameLength(first.Count, first.Name, second.Count, second.Name);
        string[] categories = [.. first.Levels.Union(second.Levels, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (counts, n) = Table(first, second, categories);
        if (n < 2) throw new StatisticsException(StatisticsError.TooFew, "Error_TooFewUnits", n, first.Name, second.Name);

        var size = categories.Length;
        double Share(int i, int j) => counts[i, j] / (double)n;
        double[] rows = [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Sum(j => Share(i, j)))];
        double[] columns = [.. Enumerable.Range(0, size).Select(j => Enumerable.Range(0, size).Sum(i => Share(i, j)))];
        var observed = Enumerable.Range(0, size).Sum(i => counts[i, i]) / (double)n;
        var chance = Enumerable.Range(0, size).Sum(i => rows[i] * columns[i]);
        if (size == 1 || chance >= 1) throw new StatisticsException(StatisticsError.ConstantColumn, "Error_OneCategory", categories[0]);

        var kappa = (observed - chance) / (1 - chance);
        var agreeing = Enumerable.Range(0, size).Sum(i => Share(i, i) * Square(1 - chance - (rows[i] + columns[i]) * (1 - observed)));
        var differing = 0d;
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                if (i != j) differing += Share(i, j) * Square(columns[i] + rows[j]);
        var variance = (agreeing + Square(1 - observed) * differing - Square(observed * chance - 2 * chance + observed)) / (n * Math.Pow(1 - chance, 4));
        var error = Math.Sqrt(Math.Max(0, variance));
        var margin = Quantile.TwoSidedNormal(level) * error;
        return new CohensKappa(
            first.Name, second.Name, n, first.Count - n, kappa, observed, chance, error,
            new Interval(Math.Max(-1, kappa - margin), Math.Min(1, kappa + margin), level),
            InferenceSupport.Of([(StatisticsText.Get(null, "Kappa_Units"), n)]));
    }

    /// <summary>
    /// Returns, for example, "Cohen's κ = 0.62 (95% CI 0.41 to 0.83), agreement 81%, n = 52"; without the interval when n &lt; 5.
    /// </summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) => StatisticsText.Format(
        culture, "Kappa", NumberFormatter.Fixed(Kappa, 2, culture), Support.IsAllowed ? Interval.Describe(culture) : Support.Describe(culture)!,
        NumberFormatter.Percent(Math.Round(ObservedAgreement, 2), culture), Count);

    private static (int[,] Counts, int Total) Table(Factor first, Factor second, string[] categories)
    {
        var counts = new int[categories.Length, categories.Length];
        var n = 0;
        for (var unit = 0; unit < first.Count; unit++)
        {
            if (first.Codes[unit] < 0 || second.Codes[unit] < 0) continue;
            counts[Array.IndexOf(categories, first.Levels[first.Codes[unit]]), Array.IndexOf(categories, second.Levels[second.Codes[unit]])]++;
            n++;
        }
        return (counts, n);
    }

    private static double Square(double value) => value * value;
}
