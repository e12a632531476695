using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Zones;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.SelfIdentification;

internal sealed record ApplyStatementsWork(Guid ImportId);

/// <summary>
/// Takes in what a file says, in one transaction, destroys it, and tells everybody who stood in it, in the same words whether their own
/// choice stood or not: a notice must not tell either.
/// </summary>
internal sealed class ApplyStatements(
    FacultyDevDbContext db, StatementImports imports, StatementStore store, IAccounts accounts, Notifier notifier, TimeProvider time, CurrentJob job,
    IStringLocalizer<InstitutionText> texts) : IJobHandler<ApplyStatementsWork>
{
    private const int Batch = 1000;

    public Task<JobResult> RunAsync(ApplyStatementsWork payload, JobProgress progress, CancellationToken cancellation) => job.FinishAsync(
        async () =>
        {
            var import = await imports.LoadAsync(payload.ImportId, cancellation);
            var said = await imports.OpenAsync(import, cancellation);
            import.Apply(imports.Actor);
            await store.TakeInAsync(
                said, time.Today(),
                done => progress.Report(done, said.Count, texts["SelfIdImport.Progress", done, said.Count]), cancellation);
            await TellAsync(said.Keys, cancellation);
            await db.SaveChangesAsync(cancellation);
            return new JobResult($"/institution/self-identification/{import.Id}", texts["SelfIdImport.Summary", import.Accepted, import.Rejected]);
        },
        cancellation);

    private async Task TellAsync(IEnumerable<Guid> members, CancellationToken cancellation)
    {
        foreach (var batch in members.Chunk(Batch))
            notifier.Tell(
                (await accounts.OfAsync(batch, cancellation)).Values, "institution.self-identification-recorded", [], "/account/self-identification");
    }
}
