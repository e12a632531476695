using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Kernel.Operations;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. Strangers get one word; those who operate the
/// site see each part.
/// </summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database")
        .AddCheck<DataFolderHealth>("data folder")
        .AddCheck<JobRunnerHealth>("job runner")
        .AddCheck<MailHealth>("mail");

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var word = report.Status switch
        {
            HealthStatus.Healthy => "ready",
            HealthStatus.Degraded => "degraded",
            _ => "not ready",
        };
        if (!context.RequestServices.GetRequiredService<IViewer>().May(KernelPermissions.Operate))
            return context.Response.WriteAsync(word);
        return context.Response.WriteAsJsonAsync(new
        {
            status = word,
            parts = report.Entries.ToDictionary(
                part => part.Key,
                part => new { status = part.Value.Status.ToString(), about = part.Value.Description, milliseconds = (int)part.Value.Duration.TotalMilliseconds }),
        });
    }
}

internal sealed class DatabaseHealth(FacultyDevDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // More than connecting: a database that was never migrated answers too.
        await db.Set<Job>().OrderBy(job => job.Id).Select(job => job.Id).FirstOrDefaultAsync(cancellationToken);
        return HealthCheckResult.Healthy(db.Database.ProviderName);
    }
}

internal sealed class DataFolderHealth(DataFolder folder) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = folder.File($".probe-{Guid.CreateVersion7():N}");
        await File.WriteAllTextAsync(probe, "", cancellationToken);
        File.Delete(probe);
        return HealthCheckResult.Healthy();
    }
}

internal sealed class JobRunnerHealth(JobRunner runner, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(runner.LastLook is { } last && time.GetUtcNow() - last < Patience
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Nobody looks for background work."));
}

internal sealed class MailHealth(FacultyDevDbContext db, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var since = time.GetUtcNow().UtcDateTime - Patience;
        var waiting = await db.Set<OutgoingMail>()
            .AnyAsync(mail => mail.State == MailState.Waiting && mail.WrittenAt < since, cancellationToken);
        return waiting ? HealthCheckResult.Degraded("Letters have waited for more than 15 minutes.") : HealthCheckResult.Healthy();
    }
}
