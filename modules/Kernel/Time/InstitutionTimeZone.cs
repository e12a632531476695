namespace FacultyDev.Kernel.Time;

/// <summary>Says in which time zone the institution is.</summary>
public interface ITimeZoneSource
{
    /// <returns>An IANA id: "America/Chicago".</returns>
    Task<string> GetTimeZoneIdAsync(CancellationToken cancellationToken);
}

/// <summary>The zone as this host last read it, so that no request has to ask for it.</summary>
public sealed class InstitutionTimeZone
{
    private volatile TimeZoneInfo current = TimeZoneInfo.Utc;

    public TimeZoneInfo Current => current;

    /// <exception cref="TimeZoneNotFoundException">This machine does not know it.</exception>
    public void Set(string id) => current = TimeZoneInfo.FindSystemTimeZoneById(id);
}
