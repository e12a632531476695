using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>The daily job that notifies the next level of each need that was not answered in time, once per need.</summary>
internal sealed record EscalateNeedsPayload;

internal sealed class EscalateNeedsJob(FacultyDevDbContext db, NeedNotifications notifications, CurrentJob job, IViewer viewer, Clock clock) : IJobHandler<EscalateNeedsPayload>
{
    /// <summary>Limits one run; the remaining needs are escalated the next morning.</summary>
    private const int MaxPerRun = 500;

    public Task<JobResult> RunAsync(EscalateNeedsPayload payload, JobProgress progress, CancellationToken cancellationToken) => job.FinishAsync(
        async () =>
        {
            var actor = viewer.ToActor(clock);
            var today = actor.Day;
            var overdue = await db.Set<Need>()
                .Where(need => need.Status == NeedStatus.Open && need.DueOn < today && need.EscalatedOn == null)
                .OrderBy(need => need.DueOn).ThenBy(need => need.Id).Take(MaxPerRun).ToListAsync(cancellationToken);
            foreach (var need in overdue)
            {
                need.Escalate(actor);
                await notifications.NotifyOverdueAsync(need, cancellationToken);
            }

            return JobResult.Nothing;
        },
        cancellationToken);
}
