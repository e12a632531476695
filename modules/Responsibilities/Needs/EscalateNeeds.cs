using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Each morning: those above hear of needs that nobody answered in time, once each.</summary>
internal sealed record OverdueNeeds;

internal sealed class EscalateNeeds(FacultyDevDbContext db, NeedPeople tell, CurrentJob job, IViewer viewer, TimeProvider time) : IJobHandler<OverdueNeeds>
{
    /// <summary>What is left waits for the next morning; so many at once means that nobody answers anything.</summary>
    private const int Most = 500;

    public Task<JobResult> RunAsync(OverdueNeeds payload, JobProgress progress, CancellationToken cancellation) => job.FinishAsync(
        async () =>
        {
            var by = viewer.Sign(time);
            var today = by.Day;
            var overdue = await db.Set<Need>()
                .Where(need => need.Status == NeedStatus.Open && need.DueOn < today && need.EscalatedOn == null)
                .OrderBy(need => need.DueOn).ThenBy(need => need.Id).Take(Most).ToListAsync(cancellation);
            foreach (var need in overdue)
            {
                need.Escalate(by);
                await tell.TellOverdueAsync(need, cancellation);
            }

            return JobResult.Nothing;
        },
        cancellation);
}
