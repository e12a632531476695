namespace FacultyDev.Kernel.Zones;

/// <summary>Says in which time zone the institution is.</summary>
public interface IZoneSource
{
    /// <returns>An IANA id: "America/Chicago".</returns>
    Task<string> ZoneIdAsync(CancellationToken cancellation);
}

/// <summary>The zone as this host last read it, so that no request has to ask for it.</summary>
public sealed class InstitutionZone
{
    private volatile TimeZoneInfo current = TimeZoneInfo.Utc;

    public TimeZoneInfo Current => current;

    /// <exception cref="TimeZoneNotFoundException">This machine does not know it.</exception>
    public void Become(string id) => current = TimeZoneInfo.FindSystemTimeZoneById(id);
}
