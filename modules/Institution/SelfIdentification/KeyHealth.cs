using FacultyDev.Kernel.Operations;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>Whether the key of self-identification can be read while the program runs. It learns how the key stands, and touches neither key nor rows.</summary>
internal sealed class KeyHealth(KeyCheck check) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await check.LookAsync(cancellationToken) switch
        {
            KeyStanding.Readable => HealthSays.Well("institution.key-readable"),
            KeyStanding.NotYet => HealthSays.Well("institution.key-not-yet"),
            KeyStanding.Missing => HealthSays.Look("institution.key-missing"),
            _ => HealthSays.Look("institution.key-unreadable"),
        };
}
