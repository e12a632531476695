using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

internal sealed record UndoRosterPayload(Guid ImportId);

/// <summary>
/// Undoes an import in one transaction: restores changed records and deletes created ones. A record that has changed since, or
/// that something depends on, is kept, and its line gives the reason.
/// </summary>
internal sealed class UndoRosterJob(
    FacultyDevDbContext db, RosterImportAccess access, ImportStrategies strategies, UnitsQuery units, CurrentJob job,
    IStringLocalizer<InstitutionText> texts) : IJobHandler<UndoRosterPayload>
{
    public Task<JobResult> RunAsync(UndoRosterPayload payload, JobProgress progress, CancellationToken cancellationToken) =>
        job.FinishAsync(() => UndoAsync(payload.ImportId, progress, cancellationToken), cancellationToken);

    private async Task<JobResult> UndoAsync(Guid importId, JobProgress progress, CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(importId, cancellationToken);
        import.StartUndoing();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        var run = await strategies.Of(import.Kind).BeginAsync(importId, undo: true, cancellationToken);
        var (done, kept, total) = (0, 0, import.Created + import.Changed + import.Units);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // Last line first: members before their units, children before parents.
        await foreach (var batch in access.LinesOf(importId).Where(line => line.Outcome == LineOutcome.Created || line.Outcome == LineOutcome.Changed)
            .InBatchesAsync(backwards: true, cancellationToken))
        {
            await run.UndoAsync(batch, cancellationToken);
            kept += batch.Count(line => line.KeptBecause is not null);
            done += batch.Count;
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            progress.Report(done, total, texts["Import.Undoing", done, total]);
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        units.ClearCache();
        import = await access.LoadAsync(importId, cancellationToken);
        import.Undo(kept, access.Actor);
        return new JobResult($"/institution/imports/{importId}", texts["Import.UndoneSummary", done - kept, kept]);
    }
}
