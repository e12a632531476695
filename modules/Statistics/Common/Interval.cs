using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>A confidence interval.</summary>
/// <param name="Lower">Lower limit, in the unit of the estimate.</param>
/// <param name="Upper">Upper limit, in the unit of the estimate.</param>
/// <param name="Level">Confidence level, in (0, 1), for example 0.95.</param>
public readonly record struct Interval(double Lower, double Upper, double Level)
{
    /// <summary>Returns, for example, "95 % CI 1.20 to 3.40".</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) => StatisticsText.Format(
        culture, "Interval", NumberFormatter.Percent(Level, culture), NumberFormatter.Plain(Lower, culture), NumberFormatter.Plain(Upper, culture));

    /// <summary>Returns true when the value lies within the interval, limits included.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    internal static Interval Around(double estimate, double margin, double level) => new(estimate - margin, estimate + margin, level);
}
