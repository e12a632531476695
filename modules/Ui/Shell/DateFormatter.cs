using System.Globalization;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Ui;

/// <summary>
/// Formats dates in the current language with the month in words, so that day and month cannot be confused: "22 Nov 2026", "22 nov 2026".
/// Times are shown in the institution's time zone.
/// </summary>
public sealed class DateFormatter(Clock clock)
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Formats the day of a UTC time in the institution's time zone.</summary>
    public string DayOf(DateTime utc) => Day(clock.DayOf(utc));

    /// <summary>Formats a UTC time in the institution's time zone, with its offset: "22 Nov 2026, 09:05 UTC−6".</summary>
    public string Moment(DateTime utc) => $"{clock.ToLocal(utc).ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture)} UTC{Offset(utc)}";

    private string Offset(DateTime utc)
    {
        var offset = clock.Zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        if (offset == TimeSpan.Zero)
            return "";
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        return sign + offset.ToString(offset.Minutes == 0 ? @"%h" : @"h\:mm", CultureInfo.InvariantCulture);
    }
}
