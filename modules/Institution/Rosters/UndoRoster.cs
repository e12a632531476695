using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

internal sealed record UndoRosterWork(Guid ImportId);

/// <summary>
/// Takes an import back, in one transaction: what it changed gets its values back, what it created goes. A record that was changed
/// since, or on which something depends by now, stays, and its line says why.
/// </summary>
internal sealed class UndoRoster(
    FacultyDevDbContext db, ImportAccess access, RosterKinds kinds, UnitsQuery units, CurrentJob job,
    IStringLocalizer<InstitutionText> texts) : IJobHandler<UndoRosterWork>
{
    public Task<JobResult> RunAsync(UndoRosterWork payload, JobProgress progress, CancellationToken cancellation) =>
        job.FinishAsync(() => UndoAsync(payload.ImportId, progress, cancellation), cancellation);

    private async Task<JobResult> UndoAsync(Guid importId, JobProgress progress, CancellationToken cancellation)
    {
        var import = await access.LoadAsync(importId, cancellation);
        import.BeginToUndo();
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();

        var run = await kinds.Of(import.Kind).BeginAsync(importId, undo: true, cancellation);
        var (done, kept, total) = (0, 0, import.Created + import.Changed + import.Units);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // The last line first: members before their units, children before parents.
        await foreach (var batch in db.InBatchesAsync(
            access.LinesOf(importId).Where(line => line.Outcome == LineOutcome.Created || line.Outcome == LineOutcome.Changed),
            backwards: true, cancellation))
        {
            await run.UndoAsync(batch, cancellation);
            kept += batch.Count(line => line.KeptBecause is not null);
            done += batch.Count;
            progress.Report(done, total, texts["Import.Undoing", done, total]);
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        units.Forget();
        import = await access.LoadAsync(importId, cancellation);
        import.Undo(kept, access.Actor);
        return new JobResult($"/institution/imports/{importId}", texts["Import.UndoneSummary", done - kept, kept]);
    }
}
