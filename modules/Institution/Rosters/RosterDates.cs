using System.Globalization;

namespace FacultyDev.Institution.Rosters;

/// <summary>The order of dates in a roster; ISO dates such as 2026-08-15 are always accepted.</summary>
internal enum DateOrder { YearMonthDay, MonthDayYear, DayMonthYear }

internal static class RosterDates
{
    private static readonly string[] YearFirst = ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d"];
    private static readonly string[] MonthFirst = ["yyyy-MM-dd", "M/d/yyyy", "M-d-yyyy"];
    private static readonly string[] DayFirst = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    public static bool TryRead(string cell, DateOrder order, out DateOnly day)
    {
        var formats = order switch { DateOrder.MonthDayYear => MonthFirst, DateOrder.DayMonthYear => DayFirst, _ => YearFirst };
        return DateOnly.TryParseExact(cell, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1900 and <= 2200;
    }
}
