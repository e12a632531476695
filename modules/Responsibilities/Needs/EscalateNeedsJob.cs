using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Each morning: those above hear of needs that nobody answered in time, once each.</summary>
internal sealed record EscalateNeedsPayload;

internal sealed class EscalateNeedsJob(FacultyDevDbContext db, NeedNotifications tell, CurrentJob job, IViewer viewer, TimeProvider time) : IJobHandler<EscalateNeedsPayload>
{
    /// <summary>What is left waits for the next morning; so many at once means that nobody answers anything.</summary>
    private const int MaxPerRun = 500;

    public Task<JobResult> RunAsync(EscalateNeedsPayload payload, JobProgress progress, CancellationToken cancellationToken) => job.FinishAsync(
        async () =>
        {
            var actor = viewer.ToActor(time);
            var today = actor.Day;
            var overdue = await db.Set<Need>()
                .Where(need => need.Status == NeedStatus.Open && need.DueOn < today && need.EscalatedOn == null)
                .OrderBy(need => need.DueOn).ThenBy(need => need.Id).Take(MaxPerRun).ToListAsync(cancellationToken);
            foreach (var need in overdue)
            {
                need.Escalate(actor);
                await tell.NotifyOverdueAsync(need, cancellationToken);
            }

            return JobResult.Nothing;
        },
        cancellationToken);
}
