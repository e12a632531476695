using System.Collections.Concurrent;
using FacultyDev.Kernel.Time;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Platform.Operations;

/// <summary>Remembers since when each health check has had its current status on this host. The history starts with the host.</summary>
internal sealed class HealthHistory(Clock clock)
{
    private readonly ConcurrentDictionary<string, (HealthStatus Status, DateTime Since)> statuses = new();

    /// <summary>Start time of the host (UTC), because the instance is created when the endpoints are mapped.</summary>
    public DateTime StartedAt { get; } = clock.UtcNow;

    public TimeSpan Uptime => clock.UtcNow - StartedAt;

    public void Record(HealthReport report)
    {
        var now = clock.UtcNow;
        foreach (var (part, entry) in report.Entries)
            statuses.AddOrUpdate(part, _ => (entry.Status, now), (_, before) => before.Status == entry.Status ? before : (entry.Status, now));
    }

    public DateTime GetSince(string part) => statuses.TryGetValue(part, out var state) ? state.Since : StartedAt;
}
