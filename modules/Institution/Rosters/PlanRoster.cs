using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

internal sealed record PlanRosterWork(Guid ImportId);

/// <summary>The dry run: reads the file, compares it with what is stored, keeps what would happen to each row. Changes no person.</summary>
internal sealed class PlanRoster(
    FacultyDevDbContext db, FileStore files, ImportAccess access, StoredRosterQuery stored, SettingsQuery settings, CurrentJob job,
    IStringLocalizer<InstitutionText> texts) : IJobHandler<PlanRosterWork>
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
            return await job.FinishAsync(() =>
            {
                import.Refuse(refusal);
                return Task.FromResult(new JobResult(path, texts["Import.RefusedSummary"]));
            }, cancellation);
        }

        return await job.FinishAsync(async () =>
        {
            await access.LinesOf(import.Id).ExecuteDeleteAsync(cancellation);
            import.Plan(lines.Count());
            await db.SaveChangesAsync(cancellation);
            await KeepAsync(import.Id, lines, progress, cancellation);
            return new JobResult(path, texts["Import.Summary", import.Created, import.Changed, import.Left, import.Rejected]);
        }, cancellation);
    }

    private async Task<IReadOnlyList<PlannedLine>> PlanAsync(RosterImport import, CancellationToken cancellation)
    {
        await using var contents = await files.OpenAsync(import.FileId, cancellation);
        using var reader = RosterReader.Open(contents);
        var rows = reader.Rows(ColumnMapping.Read(import.Mapping!)).ToList();
        return RosterPlan.Make(rows, await stored.ForAsync(rows, cancellation), await settings.GetAsync(cancellation), import.Dates);
    }

    private async Task KeepAsync(Guid importId, IReadOnlyList<PlannedLine> lines, JobProgress progress, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var batch in lines.Chunk(LineBatches.Size))
        {
            db.AddRange(batch.Select(line => new RosterImportLine(importId, ++number, line)));
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            progress.Report(number, lines.Count, texts["Import.Planning", number, lines.Count]);
        }
    }
}

internal static class PlannedLines
{
    public static ImportCounts Count(this IReadOnlyCollection<PlannedLine> lines)
    {
        var members = lines.Where(line => line.Subject == LineSubject.Member).CountBy(line => line.Outcome).ToDictionary();
        return new ImportCounts(
            members.GetValueOrDefault(LineOutcome.Created), members.GetValueOrDefault(LineOutcome.Changed),
            members.GetValueOrDefault(LineOutcome.Left), members.GetValueOrDefault(LineOutcome.Rejected),
            lines.Count(line => line.Subject == LineSubject.Unit));
    }
}
