using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

/// <summary>Asks for the steps of an import as background work, and shows how far they are.</summary>
internal sealed class ImportWork(
    FacultyDevDbContext db, ImportAccess access, JobQueue queue, JobStatusQuery jobs, IStringLocalizer<InstitutionText> texts)
{
    private static readonly TimeSpan ShortWork = TimeSpan.FromSeconds(2);

    public async Task PlanAsync(Guid id, ColumnMapping mapping, DateOrder dates, bool allOrNothing, CancellationToken cancellation)
    {
        var import = await access.LoadAsync(id, cancellation);
        import.Map(mapping, dates, allOrNothing);
        import.WorkIn(queue.Enqueue(texts["Import.PlanTitle", import.FileName], new PlanRosterWork(id)));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task ApplyAsync(Guid id, CancellationToken cancellation)
    {
        var import = await access.LoadAsync(id, cancellation);
        import.AskToApply();
        import.WorkIn(queue.Enqueue(texts["Import.ApplyTitle", import.FileName], new ApplyRosterWork(id)));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task UndoAsync(Guid id, CancellationToken cancellation)
    {
        var import = await access.LoadAsync(id, cancellation);
        import.AskToUndo();
        import.WorkIn(queue.Enqueue(texts["Import.UndoTitle", import.FileName], new UndoRosterWork(id)));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>After work that failed or was stopped.</summary>
    public async Task StepBackAsync(Guid id, CancellationToken cancellation)
    {
        var import = await access.LoadAsync(id, cancellation);
        if (import.JobId is { } job && await jobs.FindAsync(job, cancellation) is { HasEnded: false })
            return;
        import.StepBack();
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Null when nothing is under way, or only whoever asked may see how far it is.</summary>
    /// <param name="justAsked">Gives small work the time to end first.</param>
    public async Task<JobStatus?> StatusAsync(Guid? jobId, bool justAsked, CancellationToken cancellation) =>
        jobId is not { } id ? null
        : justAsked ? await jobs.WaitShortlyAsync(id, ShortWork, cancellation)
        : await jobs.FindAsync(id, cancellation);
}
