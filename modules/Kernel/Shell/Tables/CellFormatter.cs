using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace FacultyDev.Kernel.Shell;

/// <summary>How a value reads in the language of the request. Numbers are not grouped below ten thousand, as in print.</summary>
internal static class CellFormatter
{
    /// <summary>Dates keep together.</summary>
    public static IHtmlContent Markup(object? value) =>
        value is DateOnly or DateTime ? Shell.Markup.Of($"""<span class="date">{Of(value)}</span>""") : Shell.Markup.Of($"{Of(value)}");

    public static string Of(object? value) => value switch
    {
        null => "",
        DateOnly day => DateFormatter.Day(day),
        DateTime time => DateFormatter.DayOf(time),
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture) is var whole && Math.Abs(whole) < 10_000
            ? whole.ToString(CultureInfo.CurrentCulture)
            : whole.ToString("N0", CultureInfo.CurrentCulture),
        decimal or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("#,0.##", CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}
