using FacultyDev.Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>
/// Refreshes the stored figures every few seconds. It is not a job of the queue, because it would fill the list of jobs and because a run
/// that fails needs no repetition: the next one follows.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class RefreshFiguresJob(RefreshFigures refresh, Viewer viewer, ILogger<RefreshFiguresJob> log) : IJob
{
    public const string Name = "responsibilities.figures";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        viewer.SetSystem(Name);
        try
        {
            await refresh.RunAsync(cancellationToken);
        }
        catch (DbUpdateException conflict)
        {
            // Another host wrote the same figures first. Marks stay until a run succeeds, so nothing gets lost.
            log.LogInformation(conflict, "The figures were refreshed by another host at the same time.");
        }
    }
}
