using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace FacultyDev.Ui;

/// <summary>
/// Formats a cell's value in the language of the request. Whole numbers below 10,000 have no group separator, as is usual in print.
/// </summary>
internal static class CellFormatter
{
    /// <summary>Returns the value as HTML; dates do not break across lines.</summary>
    public static IHtmlContent Markup(object? value, DateFormatter dates) =>
        value is DateOnly or DateTime ? Ui.Markup.Of($"""<span class="date">{Of(value, dates)}</span>""") : Ui.Markup.Of($"{Of(value, dates)}");

    private static string Of(object? value, DateFormatter dates) => value switch
    {
        null => "",
        DateOnly day => DateFormatter.Day(day),
        DateTime utc => dates.DayOf(utc),
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture) is var whole && Math.Abs(whole) < 10_000
            ? whole.ToString(CultureInfo.CurrentCulture)
            : whole.ToString("N0", CultureInfo.CurrentCulture),
        decimal or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("#,0.##", CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}
