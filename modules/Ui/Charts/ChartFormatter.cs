using System.Globalization;

namespace FacultyDev.Ui;

/// <summary>Formats the numbers of charts in the language of the request.</summary>
internal static class ChartFormatter
{
    public static string Of(decimal? value, ChartUnit unit) => (value, unit) switch
    {
        (null, _) => "–",
        ({ } share, ChartUnit.Percent) => (share * 100).ToString("0.#", CultureInfo.CurrentCulture) + " %",
        ({ } number, _) => number.ToString("#,0.##", CultureInfo.CurrentCulture),
    };
}
