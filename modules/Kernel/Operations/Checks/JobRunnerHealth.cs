using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Kernel.Operations;

/// <summary>Whether this host looks for background work, and whether any has waited long.</summary>
internal sealed class JobRunnerHealth(JobRunner runner, FacultyDevDbContext db, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        if (runner.LastLook is not { } last || now - last >= BetweenLooks)
            return HealthSays.Broken("kernel.jobs-nobody-looks");
        var dueBefore = now.UtcDateTime;
        var oldest = await db.Set<Job>().Where(job => job.State == JobState.Queued && job.NotBefore <= dueBefore)
            .MinAsync(job => (DateTime?)job.NotBefore, cancellationToken);
        return oldest switch
        {
            null => HealthSays.Well("kernel.jobs-none-wait", last.UtcDateTime),
            { } since when now.UtcDateTime - since < Patience => HealthSays.Well("kernel.jobs-wait", last.UtcDateTime, since),
            { } since => HealthSays.Look("kernel.jobs-wait-long", last.UtcDateTime, since),
        };
    }
}
