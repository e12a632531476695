using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.SelfIdentification.Imports;

/// <param name="Refusal">Why the whole file was refused; null if it was not.</param>
/// <param name="Rejected">The first rejected rows; <paramref name="RejectedCount"/> counts all of them.</param>
internal sealed record StatementImportOutcome(int Accepted, int RejectedCount, IReadOnlyList<RejectedRow> Rejected, string? Refusal);

/// <summary>Checks and applies a file in one call, for the command line.</summary>
internal sealed class ImportStatementsFile(StatementImportCommands imports, ApplyStatementsJob apply, ModuleTexts texts)
{
    /// <param name="contents">Must be seekable.</param>
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
