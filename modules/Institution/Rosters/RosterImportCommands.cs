using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

/// <summary>Queues the steps of an import as background jobs and reports their status.</summary>
internal sealed class RosterImportCommands(
    FacultyDevDbContext db, RosterImportAccess access, JobQueue queue, JobStatusQuery jobs, IStringLocalizer<InstitutionText> texts)
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(2);

    public async Task PlanAsync(Guid id, ColumnMapping mapping, DateOrder dates, bool allOrNothing, CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(id, cancellationToken);
        import.SetMapping(mapping, dates, allOrNothing);
        import.SetJob(queue.Enqueue(texts["Import.PlanTitle", import.FileName], new PlanRosterPayload(id)));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ApplyAsync(Guid id, CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(id, cancellationToken);
        import.RequestApply();
        import.SetJob(queue.Enqueue(texts["Import.ApplyTitle", import.FileName], new ApplyRosterPayload(id)));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task UndoAsync(Guid id, CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(id, cancellationToken);
        import.RequestUndo();
        import.SetJob(queue.Enqueue(texts["Import.UndoTitle", import.FileName], new UndoRosterPayload(id)));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Resets the import after a job that failed or was canceled; does nothing while the job is running.</summary>
    public async Task RevertStateAsync(Guid id, CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(id, cancellationToken);
        if (import.JobId is { } job && await jobs.FindAsync(job, cancellationToken) is { HasEnded: false })
            return;
        import.RevertState();
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Null if there is no job, or if only its owner may see the status.</summary>
    /// <param name="waitBriefly">Waits briefly first, so that a small job can finish.</param>
    public async Task<JobStatus?> FindStatusAsync(Guid? jobId, bool waitBriefly, CancellationToken cancellationToken) =>
        jobId is not { } id ? null
        : waitBriefly ? await jobs.WaitShortlyAsync(id, MaxWait, cancellationToken)
        : await jobs.FindAsync(id, cancellationToken);
}
