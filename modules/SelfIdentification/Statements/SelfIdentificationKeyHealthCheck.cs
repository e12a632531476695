using FacultyDev.Kernel.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>Reports whether the self-identification key can be read, without access to the key or the rows.</summary>
internal sealed class SelfIdentificationKeyHealthCheck(SelfIdentificationKeyCheck check) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await check.GetStatusAsync(cancellationToken) switch
        {
            KeyStatus.Readable => HealthResults.Healthy("self-identification.key-readable"),
            KeyStatus.NotCreated => HealthResults.Healthy("self-identification.key-not-yet"),
            KeyStatus.Missing => HealthResults.Degraded("self-identification.key-missing"),
            _ => HealthResults.Degraded("self-identification.key-unreadable"),
        };
}
