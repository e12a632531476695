using System.Text.Json;
using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.SelfIdentification.Imports;

/// <summary>
/// Imports answers that the institution already has: check a file, then apply or discard it. The file itself is not stored; its
/// contents stay encrypted until the decision, for a day at most.
/// </summary>
internal sealed class StatementImportCommands(
    FacultyDevDbContext db, KeyRingStore keys, StatementFileReader file, JobQueue queue, JobStatusQuery jobs, IViewer viewer, Clock clock,
    IStringLocalizer<SelfIdentificationText> texts)
{
    public Actor Actor => viewer.ToActor(clock);

    /// <summary>A file concerns the whole institution, so importing requires institution-wide permission.</summary>
    public IQueryable<StatementImport> All => MayImport ? db.Set<StatementImport>() : db.Set<StatementImport>().Where(_ => false);

    private bool MayImport => viewer.UnitsFor(SelfIdentificationPermissions.Statements.Import).IsEverything;

    public void Require()
    {
        if (!MayImport)
            throw new NotFoundException();
    }

    public Task<StatementImport> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        All.SingleOrDefaultAsync(import => import.Id == id, cancellationToken).OrNotFoundAsync();

    /// <summary>The dry run: counts rows and lists the ones that cannot be imported. It does not read stored
    /// statements.</summary>
    /// <param name="contents">Must be seekable.</param>
    /// <param name="field">The form field at which an error is shown.</param>
    public async Task<StatementImport> CheckAsync(Stream contents, string fileName, string? field, CancellationToken cancellationToken)
    {
        Require();
        var read = await file.ReadAsync(contents, field, cancellationToken);
        var import = new StatementImport(Path.GetFileName(fileName), read.Rows, read.Rejected, Actor);
        import.SealContent(Write(read.Answers), (await keys.GetAsync(db, cancellationToken)).Current);
        db.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        return import;
    }

    /// <returns>The id of the background job.</returns>
    public async Task<Guid> RequestApplyAsync(Guid id, CancellationToken cancellationToken)
    {
        var import = await LoadAsync(id, cancellationToken);
        var job = queue.Enqueue(texts["SelfIdImport.JobTitle"], new ApplyStatementsPayload(id));
        import.RequestApply(job);
        await db.SaveChangesAsync(cancellationToken);
        return job;
    }

    /// <summary>Resets the import after a job that failed or was canceled; does nothing while the job is running.</summary>
    public async Task RevertStateAsync(Guid id, CancellationToken cancellationToken)
    {
        var import = await LoadAsync(id, cancellationToken);
        if (import.JobId is { } job && await jobs.FindAsync(job, cancellationToken) is { HasEnded: false })
            return;
        import.RevertState();
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task DiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        (await LoadAsync(id, cancellationToken)).Discard();
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<Guid, Answers>> OpenAsync(StatementImport import, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<Dictionary<Guid, Dictionary<Dimension, IReadOnlyList<string>>>>(import.OpenContent(await keys.GetAsync(db, cancellationToken)))!
            .ToDictionary(pair => pair.Key, pair => new Answers(pair.Value));

    private static byte[] Write(IReadOnlyDictionary<Guid, Answers> answers) =>
        JsonSerializer.SerializeToUtf8Bytes(answers.ToDictionary(pair => pair.Key, pair => pair.Value.All));
}
