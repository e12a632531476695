using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Setup;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <param name="Kind">What the file contains.</param>
/// <param name="Institution">The institution's name, needed only if the database has not been set up.</param>
/// <param name="IsDryRun">Stop after the dry run.</param>
internal sealed record ImportRequest(ImportKind Kind, string FileName, string? Institution, bool IsDryRun);

/// <param name="Refusal">Why the whole file was refused; null if it was not.</param>
internal sealed record ImportOutcome(RosterImport? Import, string? Refusal);

/// <summary>Imports a file in one call, for the command line: maps columns by their names and applies all valid rows.</summary>
internal sealed class ImportRosterFile(
    FacultyDevDbContext db, IUnits units, SetUpInstitution setUp, UploadRoster upload, PlanRosterJob plan, ApplyRosterJob apply, RosterImportAccess access,
    ModuleTexts texts)
{
    /// <param name="contents">Must be seekable.</param>
    public async Task<ImportOutcome> RunAsync(Stream contents, ImportRequest request, JobProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            await RequireInstitutionAsync(request.Institution, cancellationToken);
            var import = await upload.RunAsync(contents, request.FileName, request.Kind, null, cancellationToken);
            import.SetMapping(await upload.SuggestMappingAsync(import, cancellationToken), DateOrder.YearMonthDay, allOrNothing: false);
            await db.SaveChangesAsync(cancellationToken);
            await plan.RunAsync(new PlanRosterPayload(import.Id), progress, cancellationToken);
            import = await ReloadAsync(import.Id, cancellationToken);
            if (import.MayBeApplied && !request.IsDryRun)
            {
                await apply.RunAsync(new ApplyRosterPayload(import.Id), progress, cancellationToken);
                import = await ReloadAsync(import.Id, cancellationToken);
            }

            return import.RefusalCode is { } code
                ? new ImportOutcome(import, texts.Get("Error", code, TextArguments.Deserialize(import.RefusalArguments)))
                : new ImportOutcome(import, null);
        }
        catch (DomainException refusal)
        {
            return new ImportOutcome(null, texts.Get(refusal));
        }
    }

    /// <summary>The line, key and reasons of each rejected row.</summary>
    public async IAsyncEnumerable<(int Line, string Key, string Reasons)> RejectedAsync(Guid importId)
    {
        await foreach (var line in access.LinesOf(importId).AsNoTracking()
            .Where(line => line.Outcome == LineOutcome.Rejected).OrderBy(line => line.Number).AsAsyncEnumerable())
            yield return (
                line.Line, line.Key,
                string.Join(" ", RowProblem.Deserialize(line.Problems).Select(problem => texts.Get("Error", problem.Code, [.. problem.Arguments]))));
    }

    private async Task RequireInstitutionAsync(string? name, CancellationToken cancellationToken)
    {
        if ((await units.GetTreeAsync(cancellationToken)).Root is not null)
            return;
        await setUp.RunAsync(name ?? throw new DomainException("institution.institution.not-set-up"), cancellationToken);
    }

    private Task<RosterImport> ReloadAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return access.LoadAsync(id, cancellationToken);
    }
}
