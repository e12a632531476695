using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>Formats numbers for reports in the culture of the text.</summary>
internal static class NumberFormatter
{
    public static string Fixed(double value, int decimals, CultureInfo? culture)
    {
        culture ??= CultureInfo.CurrentUICulture;
        var rounded = Math.Abs(value) < 1e15 ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : value;
        // Removes the sign of a value that rounds to −0.00.
        return (rounded == 0 ? 0d : rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), culture);
    }

    /// <summary>English omits the leading zero of a p value (APA 7, 6.36); other languages keep it.</summary>
    public static string Probability(double p, int decimals, CultureInfo? culture)
    {
        culture ??= CultureInfo.CurrentUICulture;
        var text = Fixed(p, decimals, culture);
        return culture.TwoLetterISOLanguageName is "en" or "iv" && text.StartsWith('0') && decimals > 0 ? text[1..] : text;
    }

    /// <summary>Returns a value with two decimals when it is of the order of one, and fewer when it is larger.</summary>
    public static string Plain(double value, CultureInfo? culture) => Math.Abs(value) switch
    {
        >= 1000 => Math.Round(value).ToString("N0", culture ?? CultureInfo.CurrentUICulture),
        >= 100 => Fixed(value, 1, culture),
        0 or >= 0.1 => Fixed(value, 2, culture),
        _ => value.ToString("G3", culture ?? CultureInfo.CurrentUICulture),
    };

    public static string Whole(double value, CultureInfo? culture) =>
        Math.Round(value).ToString("N0", culture ?? CultureInfo.CurrentUICulture);

    /// <summary>Returns degrees of freedom without decimals when they are integral, otherwise with one (Welch).</summary>
    public static string Df(double value, CultureInfo? culture) =>
        value == Math.Round(value) ? value.ToString("F0", culture ?? CultureInfo.CurrentUICulture) : Fixed(value, 1, culture);

    public static string Percent(double share, CultureInfo? culture) =>
        StatisticsText.Format(culture, "Percent", Fixed(share * 100, share * 100 == Math.Round(share * 100) ? 0 : 1, culture));
}
