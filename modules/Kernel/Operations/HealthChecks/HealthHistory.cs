using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Kernel.Operations;

/// <summary>Since when each part stands as it does, as far as this host has looked since it started.</summary>
internal sealed class HealthHistory(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (HealthStatus Status, DateTime Since)> seen = new();

    /// <summary>Made when the endpoints are, so this is the start of the host.</summary>
    public DateTime StartedAt { get; } = time.GetUtcNow().UtcDateTime;

    public TimeSpan Uptime => time.GetUtcNow().UtcDateTime - StartedAt;

    public void Record(HealthReport report)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var (part, entry) in report.Entries)
            seen.AddOrUpdate(part, _ => (entry.Status, now), (_, before) => before.Status == entry.Status ? before : (entry.Status, now));
    }

    public DateTime GetSince(string part) => seen.TryGetValue(part, out var state) ? state.Since : StartedAt;
}
