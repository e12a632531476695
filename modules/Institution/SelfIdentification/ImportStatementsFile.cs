using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Institution.SelfIdentification;

/// <param name="Refusal">Why the file as a whole was not taken; null when it was.</param>
/// <param name="Rejected">The first of them; <paramref name="RejectedCount"/> counts all.</param>
internal sealed record StatementImportOutcome(int Accepted, int RejectedCount, IReadOnlyList<RejectedRow> Rejected, string? Refusal);

/// <summary>From file to applied import in one go, for the command line.</summary>
internal sealed class ImportStatementsFile(StatementImportCommands imports, ApplyStatementsJob apply, ModuleTexts texts)
{
    /// <param name="contents">Seekable.</param>
    public async Task<StatementImportOutcome> RunAsync(Stream contents, string fileName, bool dryRun, CancellationToken cancellationToken)
    {
        try
        {
            var import = await imports.CheckAsync(contents, fileName, null, cancellationToken);
            if (dryRun)
                await imports.DiscardAsync(import.Id, cancellationToken);
            else
                await apply.RunAsync(new ApplyStatementsPayload(import.Id), new JobProgress(), cancellationToken);
            return new StatementImportOutcome(import.Accepted, import.Rejected, RejectedRow.Deserialize(import.Problems), null);
        }
        catch (DomainException refusal)
        {
            return new StatementImportOutcome(0, 0, [], texts.Get(refusal));
        }
    }

    public string Reason(RejectedRow row) => texts.Get("Error", row.Code, [.. row.Arguments]);
}
