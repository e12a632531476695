using FacultyDev.Kernel.Time;
using System.Globalization;

namespace FacultyDev.Kernel.Shell;

/// <summary>Dates as people of the language write them, short and without doubt about day and month: "22 Nov 2026", "22 nov 2026".</summary>
public static class DateFormatter
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The day of a moment stored in UTC, where the institution is.</summary>
    public static string DayOf(DateTime utc) => Day(LocalTime.DayOf(utc));

    /// <summary>Day and time of a moment stored in UTC, where the institution is; says how far that is from UTC: "22 Nov 2026, 09:05 UTC−6".</summary>
    public static string Moment(DateTime utc) => $"{LocalTime.Of(utc).ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture)} UTC{Offset(utc)}";

    private static string Offset(DateTime utc)
    {
        var offset = LocalTime.Zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        if (offset == TimeSpan.Zero)
            return "";
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        return sign + offset.ToString(offset.Minutes == 0 ? @"%h" : @"h\:mm", CultureInfo.InvariantCulture);
    }
}
