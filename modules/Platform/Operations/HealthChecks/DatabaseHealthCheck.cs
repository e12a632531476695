using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Platform.Operations;

internal sealed class DatabaseHealthCheck(FacultyDevDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Reads a table instead of only connecting, because a database that was never migrated also accepts connections.
        await db.Set<Job>().OrderBy(job => job.Id).Select(job => job.Id).FirstOrDefaultAsync(cancellationToken);
        return HealthResults.Healthy("platform.database-answers", Product(db));
    }

    /// <summary>The product name of the database.</summary>
    public static string Product(FacultyDevDbContext db) => db.Database.IsSqlite() ? "SQLite" : "PostgreSQL";
}

/// <summary>Checks that all migrations of this version have been applied.</summary>
internal sealed class MigrationsHealthCheck(FacultyDevDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return pending == 0 ? HealthResults.Healthy("platform.migrations-done") : HealthResults.Unhealthy("platform.migrations-pending", pending);
    }
}
