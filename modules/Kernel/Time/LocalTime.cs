namespace FacultyDev.Kernel.Time;

/// <summary>
/// The institution's time zone, for whatever a request or a piece of background work does, as the culture is for its language. Moments are
/// stored in UTC; what a day is ("today", due, late) and how a moment reads goes by this zone.
/// </summary>
public static class LocalTime
{
    private static readonly AsyncLocal<TimeZoneInfo?> Current = new();

    /// <summary>UTC where nobody has set it.</summary>
    public static TimeZoneInfo Zone
    {
        get => Current.Value ?? TimeZoneInfo.Utc;
        set => Current.Value = value;
    }

    public static DateOnly Today(this TimeProvider time) => DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary>The day on which a moment falls.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Of(utc));

    /// <summary>What a clock on the wall shows at a moment.</summary>
    public static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
