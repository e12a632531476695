using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Institution.SelfIdentification;

/// <param name="Refusal">Why the file as a whole was not taken; null when it was.</param>
/// <param name="Rejected">The first of them; <paramref name="RejectedCount"/> counts all.</param>
internal sealed record StatementsOutcome(int Accepted, int RejectedCount, IReadOnlyList<RejectedRow> Rejected, string? Refusal);

/// <summary>From file to applied import in one go, for the command line.</summary>
internal sealed class ImportStatementsFile(StatementImports imports, ApplyStatements apply, ModuleTexts texts)
{
    /// <param name="contents">Seekable.</param>
    public async Task<StatementsOutcome> RunAsync(Stream contents, string fileName, bool dryRun, CancellationToken cancellation)
    {
        try
        {
            var import = await imports.CheckAsync(contents, fileName, null, cancellation);
            if (dryRun)
                await imports.DiscardAsync(import.Id, cancellation);
            else
                await apply.RunAsync(new ApplyStatementsWork(import.Id), new JobProgress(), cancellation);
            return new StatementsOutcome(import.Accepted, import.Rejected, RejectedRow.Read(import.Problems), null);
        }
        catch (DomainException refusal)
        {
            return new StatementsOutcome(0, 0, [], texts.For(refusal));
        }
    }

    public string Reason(RejectedRow row) => texts.For("Error", row.Code, [.. row.Arguments]);
}
