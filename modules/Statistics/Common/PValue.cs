using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// A p value greater than 0 and at most 1. A tail too small for a double is stored as the smallest positive double, because no finite
/// sample makes an event impossible; p = 0 can therefore neither be stored nor printed.
/// </summary>
public readonly record struct PValue
{
    private readonly double value;

    internal PValue(double value)
    {
        if (double.IsNaN(value)) throw new StatisticsException(StatisticsError.NotANumber, "Error_PNotANumber");
        this.value = Math.Clamp(value, double.Epsilon, 1d);
    }

    /// <summary>The probability, in (0, 1].</summary>
    public double Value => value == 0 ? double.Epsilon : value;

    /// <summary>
    /// Returns the text for reports: three decimals ("p = .043") or "p &lt; .001"; never "p = 0" and never "p = 1.000". English omits the
    /// leading zero (APA 7, 6.36); other languages keep it.
    /// </summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) => Value switch
    {
        < 0.001 => "p < " + NumberFormatter.Probability(0.001, 3, culture),
        > 0.9995 => "p > " + NumberFormatter.Probability(0.999, 3, culture),
        _ => "p = " + NumberFormatter.Probability(Value, 3, culture),
    };

    /// <inheritdoc/>
    public override string ToString() => Describe(CultureInfo.InvariantCulture);
}
