using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>Whether the key of self-identification can be read while the program runs; <see cref="KeyCheck"/> asks more of it at the start.</summary>
internal sealed class KeyHealth(FacultyDevDbContext db, KeyFile keys) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (keys.Known() is not null)
                return HealthSays.Well("institution.key-readable");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return HealthSays.Look("institution.key-unreadable");
        }

        return await db.Set<SealedStatement>().AnyAsync(cancellationToken)
            ? HealthSays.Look("institution.key-missing")
            : HealthSays.Well("institution.key-not-yet");
    }
}
