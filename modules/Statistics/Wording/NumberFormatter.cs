using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>Numbers as a report prints them, by the reader's locale.</summary>
internal static class NumberFormatter
{
    public static string Fixed(double value, int decimals, CultureInfo? culture)
    {
        culture ??= CultureInfo.CurrentUICulture;
        var rounded = Math.Abs(value) < 1e15 ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : value;
        // A rounded −0.00 is read as a sign; it is none.
        return (rounded == 0 ? 0d : rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), culture);
    }

    /// <summary>English drops the zero before the point of a p value (APA 7, 6.36), other languages keep it.</summary>
    public static string Probability(double p, int decimals, CultureInfo? culture)
    {
        culture ??= CultureInfo.CurrentUICulture;
        var text = Fixed(p, decimals, culture);
        return culture.TwoLetterISOLanguageName is "en" or "iv" && text.StartsWith('0') && decimals > 0 ? text[1..] : text;
    }

    /// <summary>A figure on its own scale: two decimals where it is of the order of one, fewer where it is large.</summary>
    public static string Plain(double value, CultureInfo? culture) => Math.Abs(value) switch
    {
        >= 1000 => Math.Round(value).ToString("N0", culture ?? CultureInfo.CurrentUICulture),
        >= 100 => Fixed(value, 1, culture),
        0 or >= 0.1 => Fixed(value, 2, culture),
        _ => value.ToString("G3", culture ?? CultureInfo.CurrentUICulture),
    };

    public static string Whole(double value, CultureInfo? culture) =>
        Math.Round(value).ToString("N0", culture ?? CultureInfo.CurrentUICulture);

    /// <summary>Degrees of freedom: whole where they are whole, else one decimal (Welch).</summary>
    public static string Df(double value, CultureInfo? culture) =>
        value == Math.Round(value) ? value.ToString("F0", culture ?? CultureInfo.CurrentUICulture) : Fixed(value, 1, culture);

    public static string Percent(double share, CultureInfo? culture) =>
        StatisticsText.Format(culture, "Percent", Fixed(share * 100, share * 100 == Math.Round(share * 100) ? 0 : 1, culture));
}
