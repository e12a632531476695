using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Setup;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <param name="Kind">What the file brings in.</param>
/// <param name="Institution">The institution's name, for a database in which nothing has been set up.</param>
/// <param name="IsDryRun">Look only.</param>
internal sealed record ImportRequest(ImportKind Kind, string FileName, string? Institution, bool IsDryRun);

/// <param name="Refusal">Why the file as a whole was not taken; null when it was.</param>
internal sealed record ImportOutcome(RosterImport? Import, string? Refusal);

/// <summary>From file to applied import in one go, for the command line: columns by their names, all good rows.</summary>
internal sealed class ImportRosterFile(
    FacultyDevDbContext db, IUnits units, SetUpInstitution setUp, UploadRoster upload, PlanRosterJob plan, ApplyRosterJob apply, RosterImportAccess access,
    ModuleTexts texts)
{
    /// <param name="contents">Seekable.</param>
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

    /// <summary>Line and reasons of each row that was not taken.</summary>
    public async IAsyncEnumerable<(int Line, string Key, string Reasons)> RejectedAsync(Guid importId)
    {
        await foreach (var line in access.LinesOf(importId).AsNoTracking()
            .Where(line => line.Outcome == LineOutcome.Rejected).OrderBy(line => line.Number).AsAsyncEnumerable())
            yield return (
                line.Line, line.Key,
                string.Join(" ", RosterProblem.Deserialize(line.Problems).Select(problem => texts.Get("Error", problem.Code, [.. problem.Arguments]))));
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
