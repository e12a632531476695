using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.Extensions.Localization;

namespace FacultyDev.SelfIdentification.Imports;

internal sealed record ApplyStatementsPayload(Guid ImportId);

/// <summary>
/// Imports the statements in one transaction, erases the file's contents and notifies everyone in it. The notification is the
/// same whether or not the person's own statement took precedence, so that it reveals neither.
/// </summary>
internal sealed class ApplyStatementsJob(
    FacultyDevDbContext db, StatementImportCommands imports, StatementStore store, IAccounts accounts, INotifier notifier, Clock clock, CurrentJob job,
    IStringLocalizer<SelfIdentificationText> texts) : IJobHandler<ApplyStatementsPayload>
{
    private const int BatchSize = 1000;

    public Task<JobResult> RunAsync(ApplyStatementsPayload payload, JobProgress progress, CancellationToken cancellationToken) => job.FinishAsync(
        async () =>
        {
            var import = await imports.LoadAsync(payload.ImportId, cancellationToken);
            var answers = await imports.OpenAsync(import, cancellationToken);
            import.Apply(imports.Actor);
            await store.ApplyImportAsync(
                answers, clock.Today,
                done => progress.Report(done, answers.Count, texts["SelfIdImport.Progress", done, answers.Count]), cancellationToken);
            await NotifyAsync(answers.Keys, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new JobResult($"/self-identification/{import.Id}", texts["SelfIdImport.Summary", import.Accepted, import.Rejected]);
        },
        cancellationToken);

    private async Task NotifyAsync(IEnumerable<Guid> members, CancellationToken cancellationToken)
    {
        foreach (var batch in members.Chunk(BatchSize))
            notifier.Notify(
                (await accounts.GetAccountIdsAsync(batch, cancellationToken)).Values, "self-identification.recorded", [], "/account/self-identification");
    }
}
