using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>A mean with its confidence interval.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Count">The number of values used.</param>
/// <param name="Missing">The number of missing values.</param>
/// <param name="Mean">Mean, in units of the variable.</param>
/// <param name="StandardDeviation">Standard deviation (n − 1), above 0.</param>
/// <param name="Interval">mean ± t(n − 1) · SD / √n.</param>
/// <param name="Support">Whether n is large enough to report the interval.</param>
public sealed record MeanEstimate(
    string Name, int Count, int Missing, double Mean, double StandardDeviation, Interval Interval, InferenceSupport Support)
{
    /// <summary>
    /// Returns, for example, "rating: mean 64.63, SD 12.17, n = 30, 95% CI 60.09 to 69.18"; without the interval when n is below 5.
    /// </summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        var mean = StatisticsText.Format(culture, "Mean", Name, NumberFormatter.Plain(Mean, culture), NumberFormatter.Plain(StandardDeviation, culture), Count);
        return $"{mean}{(Missing > 0 ? " " + StatisticsText.Format(culture, "Mean_Missing", Missing) : "")}. "
            + (Support.IsAllowed ? Interval.Describe(culture) : Support.Describe(culture));
    }
}

/// <summary>Student's t interval for a mean.</summary>
public static class MeanInterval
{
    /// <summary>
    /// Computes mean ± t · SD / √n with n − 1 degrees of freedom (Student 1908). Missing values are excluded and counted. Needs two
    /// different values.
    /// </summary>
    /// <param name="variable">The values.</param>
    /// <param name="level">Confidence level in (0, 1).</param>
    /// <exception cref="StatisticsException">There is no value, only one value, or all values are equal.</exception>
    public static MeanEstimate Of(Variable variable, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(variable);
        Require.Level(level);
        var moments = SampleMoments.Of(variable);
        var margin = Quantile.TwoSidedT(level, moments.Count - 1) * moments.StandardError;
        return new MeanEstimate(
            variable.Name, moments.Count, variable.MissingCount, moments.Mean, moments.StandardDeviation,
            Interval.Around(moments.Mean, margin, level), InferenceSupport.Of([(variable.Name, moments.Count)]));
    }
}
