using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

internal sealed record PlanRosterPayload(Guid ImportId);

/// <summary>
/// The dry run: compares the file with the stored records and saves what would happen to each row. Changes nothing else.
/// </summary>
internal sealed class PlanRosterJob(
    FacultyDevDbContext db, FileStore files, RosterImportAccess access, ImportStrategies strategies, CurrentJob job, IStringLocalizer<InstitutionText> texts)
    : IJobHandler<PlanRosterPayload>
{
    public async Task<JobResult> RunAsync(PlanRosterPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(payload.ImportId, cancellationToken);
        var path = $"/institution/imports/{import.Id}";
        IReadOnlyList<PlannedLine> lines;
        try
        {
            progress.Report(0, 0, texts["Import.Reading"]);
            lines = await PlanAsync(import, cancellationToken);
        }
        catch (DomainException refusal)
        {
            return await job.FinishAsync(async () =>
            {
                await DeletePreviousPlanAsync(import.Id, cancellationToken);
                import.Refuse(refusal);
                return new JobResult(path, texts["Import.RefusedSummary"]);
            }, cancellationToken);
        }

        await using var staged = db.StageChanges();
        await StageAsync(import.Id, lines, staged, progress, cancellationToken);
        return await job.FinishAsync(async () =>
        {
            await DeletePreviousPlanAsync(import.Id, cancellationToken);
            await staged.WriteAsync(cancellationToken);
            var planned = await access.LoadAsync(import.Id, cancellationToken);
            db.ExpectVersion(planned, import.Version);
            planned.SetPlan(lines.Count(strategies.Of(planned.Kind).Subject));
            return new JobResult(path, texts["Import.Summary", planned.Created, planned.Changed, planned.Left, planned.Rejected]);
        }, cancellationToken);
    }

    private async Task<IReadOnlyList<PlannedLine>> PlanAsync(RosterImport import, CancellationToken cancellationToken)
    {
        await using var contents = await files.OpenAsync(import.FileId, cancellationToken);
        using var reader = SpreadsheetReader.Open(contents, sheet: import.Sheet);
        var rows = reader.Rows(ColumnMapping.Deserialize(import.Kind, import.Mapping!)).ToList();
        return await strategies.Of(import.Kind).PlanAsync(rows, import.Dates, cancellationToken);
    }

    /// <summary>Deletes the lines of an earlier dry run.</summary>
    private async Task DeletePreviousPlanAsync(Guid importId, CancellationToken cancellationToken)
    {
        await access.LinesOf(importId).ExecuteDeleteAsync(cancellationToken);
        await access.UnchangedRowsOf(importId).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task StageAsync(
        Guid importId, IReadOnlyList<PlannedLine> lines, StagedChanges staged, JobProgress progress, CancellationToken cancellationToken)
    {
        var numbered = lines.Select((line, index) => (Line: line, Number: index + 1)).ToList();
        foreach (var unchanged in numbered.Where(each => each.Line.Outcome == LineOutcome.Left).Chunk(UnchangedRows.MaxRows))
            db.Add(new UnchangedRows(importId, [.. unchanged.Select(each => new UnchangedRow(each.Number, each.Line.Line, each.Line.Key, each.Line.Name))]));
        await staged.StageAsync(cancellationToken);
        foreach (var batch in numbered.Where(each => each.Line.Outcome != LineOutcome.Left).Chunk(LineBatches.Size))
        {
            db.AddRange(batch.Select(each => new RosterImportLine(importId, each.Number, each.Line)));
            await staged.StageAsync(cancellationToken);
            progress.Report(batch[^1].Number, lines.Count, texts["Import.Planning", batch[^1].Number, lines.Count]);
        }
    }
}

internal static class PlannedLines
{
    /// <param name="subject">The import's own subject; other lines are units that a people roster names, counted
    /// separately.</param>
    public static ImportCounts Count(this IReadOnlyCollection<PlannedLine> lines, LineSubject subject)
    {
        var outcomes = lines.Where(line => line.Subject == subject).CountBy(line => line.Outcome).ToDictionary();
        return new ImportCounts(
            outcomes.GetValueOrDefault(LineOutcome.Created), outcomes.GetValueOrDefault(LineOutcome.Changed),
            outcomes.GetValueOrDefault(LineOutcome.Left), outcomes.GetValueOrDefault(LineOutcome.Rejected),
            lines.Count(line => line.Subject != subject));
    }
}
