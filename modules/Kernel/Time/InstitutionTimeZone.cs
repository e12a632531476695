namespace FacultyDev.Kernel.Time;

/// <summary>Returns the institution's time zone.</summary>
public interface ITimeZoneSource
{
    /// <returns>An IANA id: "America/Chicago".</returns>
    Task<string> GetTimeZoneIdAsync(CancellationToken cancellationToken);
}

/// <summary>The institution's time zone, cached on this host so that requests need not query it.</summary>
public sealed class InstitutionTimeZone
{
    private volatile TimeZoneInfo current = TimeZoneInfo.Utc;

    public TimeZoneInfo Current => current;

    /// <exception cref="TimeZoneNotFoundException">The operating system does not know the zone.</exception>
    public void Set(string id) => current = TimeZoneInfo.FindSystemTimeZoneById(id);
}
