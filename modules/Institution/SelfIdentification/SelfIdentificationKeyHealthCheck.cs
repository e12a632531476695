using FacultyDev.Kernel.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>Reports whether the self-identification key can be read, without access to the key or the rows.</summary>
internal sealed class SelfIdentificationKeyHealthCheck(SelfIdentificationKeyCheck check) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await check.GetStatusAsync(cancellationToken) switch
        {
            KeyStatus.Readable => HealthResults.Healthy("institution.key-readable"),
            KeyStatus.NotCreated => HealthResults.Healthy("institution.key-not-yet"),
            KeyStatus.Missing => HealthResults.Degraded("institution.key-missing"),
            _ => HealthResults.Degraded("institution.key-unreadable"),
        };
}
