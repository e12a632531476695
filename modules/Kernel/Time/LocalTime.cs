namespace FacultyDev.Kernel.Time;

/// <summary>
/// The institution's time zone for the current request or job, similar to the current culture. Times are stored in UTC; days ("today", due,
/// late) and displayed times use this zone.
/// </summary>
public static class LocalTime
{
    private static readonly AsyncLocal<TimeZoneInfo?> Current = new();

    /// <summary>UTC unless set.</summary>
    public static TimeZoneInfo Zone
    {
        get => Current.Value ?? TimeZoneInfo.Utc;
        set => Current.Value = value;
    }

    public static DateOnly Today(this TimeProvider time) => DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary>Returns the day of a UTC time in the institution's time zone.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Of(utc));

    /// <summary>Converts a UTC time to the institution's time zone.</summary>
    public static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
