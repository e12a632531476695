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
/// <param name="DryRun">Look only.</param>
internal sealed record ImportRequest(ImportKind Kind, string FileName, string? Institution, bool DryRun);

/// <param name="Refusal">Why the file as a whole was not taken; null when it was.</param>
internal sealed record ImportOutcome(RosterImport? Import, string? Refusal);

/// <summary>From file to applied import in one go, for the command line: columns by their names, all good rows.</summary>
internal sealed class ImportRosterFile(
    FacultyDevDbContext db, IUnits units, SetUpInstitution setUp, UploadRoster upload, PlanRoster plan, ApplyRoster apply, ImportAccess access,
    ModuleTexts texts)
{
    /// <param name="contents">Seekable.</param>
    public async Task<ImportOutcome> RunAsync(Stream contents, ImportRequest request, JobProgress progress, CancellationToken cancellation)
    {
        try
        {
            await RequireInstitutionAsync(request.Institution, cancellation);
            var import = await upload.RunAsync(contents, request.FileName, request.Kind, null, cancellation);
            import.Map(await upload.OfferMappingAsync(import, cancellation), DateOrder.YearMonthDay, allOrNothing: false);
            await db.SaveChangesAsync(cancellation);
            await plan.RunAsync(new PlanRosterWork(import.Id), progress, cancellation);
            import = await LookAsync(import.Id, cancellation);
            if (import.MayBeApplied && !request.DryRun)
            {
                await apply.RunAsync(new ApplyRosterWork(import.Id), progress, cancellation);
                import = await LookAsync(import.Id, cancellation);
            }

            return import.RefusalCode is { } code
                ? new ImportOutcome(import, texts.For("Error", code, TextArguments.Read(import.RefusalArguments)))
                : new ImportOutcome(import, null);
        }
        catch (DomainException refusal)
        {
            return new ImportOutcome(null, texts.For(refusal));
        }
    }

    /// <summary>Line and reasons of each row that was not taken.</summary>
    public async IAsyncEnumerable<(int Line, string Key, string Reasons)> RejectedAsync(Guid importId)
    {
        await foreach (var line in access.LinesOf(importId).AsNoTracking()
            .Where(line => line.Outcome == LineOutcome.Rejected).OrderBy(line => line.Number).AsAsyncEnumerable())
            yield return (
                line.Line, line.Key,
                string.Join(" ", RosterProblem.Read(line.Problems).Select(problem => texts.For("Error", problem.Code, [.. problem.Arguments]))));
    }

    private async Task RequireInstitutionAsync(string? name, CancellationToken cancellation)
    {
        if ((await units.TreeAsync(cancellation)).Root is not null)
            return;
        await setUp.RunAsync(name ?? throw new DomainException("institution.institution-missing"), cancellation);
    }

    private Task<RosterImport> LookAsync(Guid id, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return access.LoadAsync(id, cancellation);
    }
}
