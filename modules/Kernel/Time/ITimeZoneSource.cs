namespace FacultyDev.Kernel.Time;

/// <summary>Returns the institution's time zone.</summary>
public interface ITimeZoneSource
{
    /// <returns>An IANA id: "America/Chicago".</returns>
    Task<string> GetTimeZoneIdAsync(CancellationToken cancellationToken);
}
