using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

internal sealed record PlanRosterWork(Guid ImportId);

/// <summary>The dry run: reads the file, compares it with what is stored, keeps what would happen to each row. Changes nothing else.</summary>
internal sealed class PlanRoster(
    FacultyDevDbContext db, FileStore files, ImportAccess access, RosterKinds kinds, CurrentJob job, IStringLocalizer<InstitutionText> texts)
    : IJobHandler<PlanRosterWork>
{
    public async Task<JobResult> RunAsync(PlanRosterWork payload, JobProgress progress, CancellationToken cancellation)
    {
        var import = await access.LoadAsync(payload.ImportId, cancellation);
        var path = $"/institution/imports/{import.Id}";
        IReadOnlyList<PlannedLine> lines;
        try
        {
            progress.Report(0, 0, texts["Import.Reading"]);
            lines = await PlanAsync(import, cancellation);
        }
        catch (DomainException refusal)
        {
            return await job.FinishAsync(async () =>
            {
                await ForgetAsync(import.Id, cancellation);
                import.Refuse(refusal);
                return new JobResult(path, texts["Import.RefusedSummary"]);
            }, cancellation);
        }

        return await job.FinishAsync(async () =>
        {
            await ForgetAsync(import.Id, cancellation);
            import.Plan(lines.Count(kinds.Of(import.Kind).Subject));
            await db.SaveChangesAsync(cancellation);
            await KeepAsync(import.Id, lines, progress, cancellation);
            return new JobResult(path, texts["Import.Summary", import.Created, import.Changed, import.Left, import.Rejected]);
        }, cancellation);
    }

    private async Task<IReadOnlyList<PlannedLine>> PlanAsync(RosterImport import, CancellationToken cancellation)
    {
        await using var contents = await files.OpenAsync(import.FileId, cancellation);
        using var reader = RosterReader.Open(contents, sheet: import.Sheet);
        var rows = reader.Rows(ColumnMapping.Read(import.Kind, import.Mapping!)).ToList();
        return await kinds.Of(import.Kind).PlanAsync(rows, import.Dates, cancellation);
    }

    /// <summary>What an earlier dry run of the same file found.</summary>
    private async Task ForgetAsync(Guid importId, CancellationToken cancellation)
    {
        await access.LinesOf(importId).ExecuteDeleteAsync(cancellation);
        await access.UnchangedOf(importId).ExecuteDeleteAsync(cancellation);
    }

    private async Task KeepAsync(Guid importId, IReadOnlyList<PlannedLine> lines, JobProgress progress, CancellationToken cancellation)
    {
        var numbered = lines.Select((line, index) => (Line: line, Number: index + 1)).ToList();
        foreach (var unchanged in numbered.Where(each => each.Line.Outcome == LineOutcome.Left).Chunk(UnchangedRows.Most))
            db.Add(new UnchangedRows(importId, [.. unchanged.Select(each => new UnchangedRow(each.Number, each.Line.Line, each.Line.Key, each.Line.Name))]));
        foreach (var batch in numbered.Where(each => each.Line.Outcome != LineOutcome.Left).Chunk(LineBatches.Size))
        {
            db.AddRange(batch.Select(each => new RosterImportLine(importId, each.Number, each.Line)));
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            progress.Report(batch[^1].Number, lines.Count, texts["Import.Planning", batch[^1].Number, lines.Count]);
        }
    }
}

internal static class PlannedLines
{
    /// <param name="subject">What the import is about; units that people speak of are counted apart.</param>
    public static ImportCounts Count(this IReadOnlyCollection<PlannedLine> lines, LineSubject subject)
    {
        var outcomes = lines.Where(line => line.Subject == subject).CountBy(line => line.Outcome).ToDictionary();
        return new ImportCounts(
            outcomes.GetValueOrDefault(LineOutcome.Created), outcomes.GetValueOrDefault(LineOutcome.Changed),
            outcomes.GetValueOrDefault(LineOutcome.Left), outcomes.GetValueOrDefault(LineOutcome.Rejected),
            lines.Count(line => line.Subject != subject));
    }
}
