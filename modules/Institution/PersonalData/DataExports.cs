using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.PersonalData;

internal sealed record ExportView(Guid Id, DateTime CreatedAt, DateTime ExpiresAt, long Size);

/// <summary>The viewer's own exports. No role gives access to another person's.</summary>
internal sealed class DataExports(
    FacultyDevDbContext db, FileStore files, JobQueue queue, IViewer viewer, Clock clock, IStringLocalizer<InstitutionText> texts)
{
    public async Task<IReadOnlyList<ExportView>> ListAsync(CancellationToken cancellationToken)
    {
        var exports = await QueryOwn().AsNoTracking().OrderByDescending(export => export.CreatedAt).ToListAsync(cancellationToken);
        var exportFiles = await files.FindAsync([.. exports.Select(export => export.FileId)], cancellationToken);
        return [.. exports.Select(export => new ExportView(export.Id, export.CreatedAt, export.ExpiresAt, exportFiles.GetValueOrDefault(export.FileId)?.Size ?? 0))];
    }

    /// <returns>The id of the background job that prepares the export.</returns>
    public async Task<Guid> RequestAsync(CancellationToken cancellationToken)
    {
        var job = queue.Enqueue(texts["MyData.Job"], new PrepareDataExportPayload(viewer.AccountId, viewer.PersonId));
        await db.SaveChangesAsync(cancellationToken);
        return job;
    }

    /// <summary>The file of an export that has not expired.</summary>
    public async Task<Guid> GetFileIdAsync(Guid id, CancellationToken cancellationToken) => (await LoadAsync(id, cancellationToken)).FileId;

    public async Task RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        await RemoveAsync(await LoadAsync(id, cancellationToken), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deletes the export and its file; the caller saves.</summary>
    public async Task RemoveAsync(DataExport export, CancellationToken cancellationToken)
    {
        await files.DeleteAsync(export.FileId, cancellationToken);
        db.Remove(export);
    }

    private Task<DataExport> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        QueryOwn().SingleOrDefaultAsync(export => export.Id == id, cancellationToken).OrNotFoundAsync();

    private IQueryable<DataExport> QueryOwn()
    {
        var (me, now) = (viewer.AccountId, clock.UtcNow);
        return db.Set<DataExport>().Where(export => export.AccountId == me && export.ExpiresAt > now);
    }
}
