using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

internal sealed record ApplyRosterWork(Guid ImportId);

/// <summary>
/// Does what the dry run announced, in one transaction. A record that somebody changed since is left alone and its row rejected;
/// where nothing but all was wanted, nothing is done and the dry run is made anew.
/// </summary>
internal sealed class ApplyRoster(
    FacultyDevDbContext db, ImportAccess access, RosterKinds kinds, PlanRoster plan, UnitsQuery units, CurrentJob job,
    IStringLocalizer<InstitutionText> texts) : IJobHandler<ApplyRosterWork>
{
    public async Task<JobResult> RunAsync(ApplyRosterWork payload, JobProgress progress, CancellationToken cancellation)
    {
        try
        {
            return await job.FinishAsync(() => ApplyAsync(payload.ImportId, progress, cancellation), cancellation);
        }
        catch (OvertakenException)
        {
            db.ChangeTracker.Clear();
            (await access.LoadAsync(payload.ImportId, cancellation)).PlanAgain();
            await db.SaveChangesAsync(cancellation);
            return await plan.RunAsync(new PlanRosterWork(payload.ImportId), progress, cancellation);
        }
    }

    private async Task<JobResult> ApplyAsync(Guid importId, JobProgress progress, CancellationToken cancellation)
    {
        var (kind, total, allOrNothing) = await BeginAsync(importId, cancellation);
        var run = await kind.BeginAsync(importId, undo: false, cancellation);
        var done = 0;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await foreach (var batch in db.InBatchesAsync(
            access.LinesOf(importId).Where(line => line.Outcome == LineOutcome.Created || line.Outcome == LineOutcome.Changed),
            backwards: false, cancellation))
        {
            await run.ApplyAsync(batch, cancellation);
            if (allOrNothing && batch.Any(line => line.Outcome == LineOutcome.Rejected))
                throw new OvertakenException();
            done += batch.Count;
            progress.Report(done, total, texts["Import.Applying", done, total]);
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        units.Forget();
        var import = await access.LoadAsync(importId, cancellation);
        import.Apply(await CountAsync(import, kind.Subject, cancellation), access.Actor);
        return new JobResult(
            $"/institution/imports/{importId}", texts["Import.Summary", import.Created, import.Changed, import.Left, import.Rejected]);
    }

    private async Task<(IRosterKind Kind, int Total, bool AllOrNothing)> BeginAsync(Guid importId, CancellationToken cancellation)
    {
        var import = await access.LoadAsync(importId, cancellation);
        import.BeginToApply();
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return (kinds.Of(import.Kind), import.Created + import.Changed + import.Units, import.AllOrNothing);
    }

    private async Task<ImportCounts> CountAsync(RosterImport import, LineSubject subject, CancellationToken cancellation)
    {
        var counts = (await access.LinesOf(import.Id).GroupBy(line => new { line.Subject, line.Outcome })
                .Select(group => new { group.Key.Subject, group.Key.Outcome, Count = group.Count() }).ToListAsync(cancellation))
            .ToDictionary(group => (group.Subject, group.Outcome), group => group.Count);
        return new ImportCounts(
            counts.GetValueOrDefault((subject, LineOutcome.Created)), counts.GetValueOrDefault((subject, LineOutcome.Changed)), import.Left,
            counts.Where(count => count.Key.Outcome == LineOutcome.Rejected).Sum(count => count.Value),
            counts.Where(count => count.Key.Subject != subject && count.Key.Outcome != LineOutcome.Rejected).Sum(count => count.Value));
    }

    /// <summary>A row could not be done any more, and it was all or nothing.</summary>
    private sealed class OvertakenException() : Exception("A record was changed between the dry run and applying.");
}
