namespace FacultyDev.Kernel.Time;

/// <summary>
/// The time now, and the institution's time zone. Times are stored in UTC; days ("today", due, late) and displayed times are those of the
/// zone. The zone is the same for every request, job and command of this host.
/// </summary>
/// <param name="time">What the clock shows. What measures a duration or waits takes this provider itself.</param>
public sealed class Clock(TimeProvider time)
{
    private volatile TimeZoneInfo zone = TimeZoneInfo.Utc;

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <summary>The current day in the institution's time zone.</summary>
    public DateOnly Today => DayOf(UtcNow);

    /// <summary>The institution's time zone; UTC until <see cref="SetZone"/> was called, which the preparation of the database does.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>Changes the zone on this host. Another host follows within a minute of the change of the settings.</summary>
    /// <param name="id">An IANA id: "America/Chicago".</param>
    /// <exception cref="TimeZoneNotFoundException">The operating system does not know the zone. The former one stays.</exception>
    public void SetZone(string id) => zone = TimeZoneInfo.FindSystemTimeZoneById(id);

    /// <summary>Returns the day of a UTC time in the institution's time zone.</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>Converts a UTC time to the institution's time zone, with daylight saving time; the result's kind is not UTC unless the zone is.</summary>
    /// <param name="utc">Taken as UTC whatever its kind says.</param>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
