using System.Globalization;

namespace FacultyDev.Institution.Rosters;

/// <summary>How a roster writes its dates; 2026-08-15 is understood in any case.</summary>
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
