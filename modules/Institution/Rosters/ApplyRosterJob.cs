using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

internal sealed record ApplyRosterPayload(Guid ImportId);

/// <summary>
/// Applies the dry run in one transaction. A row whose record changed since the dry run is rejected; an all-or-nothing import
/// then applies nothing and repeats the dry run.
/// </summary>
internal sealed class ApplyRosterJob(
    FacultyDevDbContext db, RosterImportAccess access, ImportStrategies strategies, PlanRosterJob plan, UnitsQuery units, CurrentJob job,
    IStringLocalizer<InstitutionText> texts) : IJobHandler<ApplyRosterPayload>
{
    public async Task<JobResult> RunAsync(ApplyRosterPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            return await job.FinishAsync(() => ApplyAsync(payload.ImportId, progress, cancellationToken), cancellationToken);
        }
        catch (RecordChangedException)
        {
            db.ChangeTracker.Clear();
            (await access.LoadAsync(payload.ImportId, cancellationToken)).RequestReplan();
            await db.SaveChangesAsync(cancellationToken);
            return await plan.RunAsync(new PlanRosterPayload(payload.ImportId), progress, cancellationToken);
        }
    }

    private async Task<JobResult> ApplyAsync(Guid importId, JobProgress progress, CancellationToken cancellationToken)
    {
        var (kind, total, allOrNothing) = await BeginAsync(importId, cancellationToken);
        var run = await kind.BeginAsync(importId, undo: false, cancellationToken);
        var done = 0;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await foreach (var batch in db.InBatchesAsync(
            access.LinesOf(importId).Where(line => line.Outcome == LineOutcome.Created || line.Outcome == LineOutcome.Changed),
            backwards: false, cancellationToken))
        {
            await run.ApplyAsync(batch, cancellationToken);
            if (allOrNothing && batch.Any(line => line.Outcome == LineOutcome.Rejected))
                throw new RecordChangedException();
            done += batch.Count;
            progress.Report(done, total, texts["Import.Applying", done, total]);
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        units.ClearCache();
        var import = await access.LoadAsync(importId, cancellationToken);
        import.Apply(await CountAsync(import, kind.Subject, cancellationToken), access.Actor);
        return new JobResult(
            $"/institution/imports/{importId}", texts["Import.Summary", import.Created, import.Changed, import.Left, import.Rejected]);
    }

    private async Task<(IImportStrategy Kind, int Total, bool AllOrNothing)> BeginAsync(Guid importId, CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(importId, cancellationToken);
        import.StartApplying();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return (strategies.Of(import.Kind), import.Created + import.Changed + import.Units, import.AllOrNothing);
    }

    private async Task<ImportCounts> CountAsync(RosterImport import, LineSubject subject, CancellationToken cancellationToken)
    {
        var counts = (await access.LinesOf(import.Id).GroupBy(line => new { line.Subject, line.Outcome })
                .Select(group => new { group.Key.Subject, group.Key.Outcome, Count = group.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(group => (group.Subject, group.Outcome), group => group.Count);
        return new ImportCounts(
            counts.GetValueOrDefault((subject, LineOutcome.Created)), counts.GetValueOrDefault((subject, LineOutcome.Changed)), import.Left,
            counts.Where(count => count.Key.Outcome == LineOutcome.Rejected).Sum(count => count.Value),
            counts.Where(count => count.Key.Subject != subject && count.Key.Outcome != LineOutcome.Rejected).Sum(count => count.Value));
    }

    /// <summary>A row of an all-or-nothing import can no longer be applied; rolls back the transaction.</summary>
    private sealed class RecordChangedException() : Exception("A record was changed between the dry run and applying.");
}
