using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Platform.Operations;

/// <summary>Checks that this host polls for jobs and that no due job has waited long.</summary>
internal sealed class JobRunnerHealthCheck(JobRunner runner, FacultyDevDbContext db, Clock clock) : IHealthCheck
{
    private static readonly TimeSpan MaxPollAge = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.UtcNow;
        if (runner.LastPollAt is not { } last || now - last >= MaxPollAge)
            return HealthResults.Unhealthy("platform.jobs-nobody-looks");
        var oldest = await db.Set<Job>().Where(job => job.State == JobState.Queued && job.NotBefore <= now)
            .MinAsync(job => (DateTime?)job.NotBefore, cancellationToken);
        return oldest switch
        {
            null => HealthResults.Healthy("platform.jobs-none-wait", last),
            { } since when now - since < MaxWait => HealthResults.Healthy("platform.jobs-wait", last, since),
            { } since => HealthResults.Degraded("platform.jobs-wait-long", last, since),
        };
    }
}
