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
            var import = await access.LoadAsync(payload.ImportId, cancellationToken);
            import.StartApplying();
            return await TryStagedAsync(import, progress, cancellationToken) ?? await ApplyLockedAsync(import, progress, cancellationToken);
        }
        catch (RecordChangedException)
        {
            db.ChangeTracker.Clear();
            (await access.LoadAsync(payload.ImportId, cancellationToken)).RequestReplan();
            await db.SaveChangesAsync(cancellationToken);
            return await plan.RunAsync(new PlanRosterPayload(payload.ImportId), progress, cancellationToken);
        }
    }

    /// <summary>
    /// Works out the changes before the transaction, so that others can write meanwhile. Returns null and changes nothing when the import must
    /// hold the lock or somebody has changed what it depends on.
    /// </summary>
    private async Task<JobResult?> TryStagedAsync(RosterImport import, JobProgress progress, CancellationToken cancellationToken)
    {
        if (!strategies.Of(import.Kind).DependsOnUnitsAlone)
            return null;
        await using var staged = db.StageChanges();
        var before = await units.ReadStampAsync(cancellationToken);
        await StageAsync(import, staged, progress, cancellationToken);
        try
        {
            return await job.FinishAsync(
                async () => await units.ReadStampAsync(cancellationToken) == before
                    ? await WriteAsync(import, staged, cancellationToken)
                    : throw new DbUpdateConcurrencyException("The units have changed."),
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private Task<JobResult> ApplyLockedAsync(RosterImport import, JobProgress progress, CancellationToken cancellationToken) => job.FinishAsync(
        async () =>
        {
            await db.LockInstitutionAsync(cancellationToken);
            await using var staged = db.StageChanges();
            await StageAsync(import, staged, progress, cancellationToken);
            return await WriteAsync(import, staged, cancellationToken);
        },
        cancellationToken);

    private async Task StageAsync(RosterImport import, StagedChanges staged, JobProgress progress, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var run = await strategies.Of(import.Kind).BeginAsync(import.Id, undo: false, cancellationToken);
        var (done, total) = (0, import.Created + import.Changed + import.Units);
        await foreach (var batch in access.LinesOf(import.Id).Where(line => line.Outcome == LineOutcome.Created || line.Outcome == LineOutcome.Changed)
            .InBatchesAsync(backwards: false, cancellationToken))
        {
            await run.ApplyAsync(batch, cancellationToken);
            if (import.AllOrNothing && batch.Any(line => line.Outcome == LineOutcome.Rejected))
                throw new RecordChangedException();
            await staged.StageAsync(cancellationToken);
            done += batch.Count;
            progress.Report(done, total, texts["Import.Applying", done, total]);
        }
    }

    private async Task<JobResult> WriteAsync(RosterImport started, StagedChanges staged, CancellationToken cancellationToken)
    {
        await staged.WriteAsync(cancellationToken);
        units.ClearCache();
        var import = await access.LoadAsync(started.Id, cancellationToken);
        db.ExpectVersion(import, started.Version);
        import.StartApplying();
        import.Apply(await CountAsync(import, strategies.Of(import.Kind).Subject, cancellationToken), access.Actor);
        return new JobResult(
            $"/institution/imports/{import.Id}", texts["Import.Summary", import.Created, import.Changed, import.Left, import.Rejected]);
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
