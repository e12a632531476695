using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.PersonalData;

internal sealed record PrepareDataExportPayload(Guid AccountId, Guid? PersonId);

/// <summary>Collects what all modules store about the person who asked. A new export replaces the previous ones.</summary>
internal sealed class PrepareDataExportJob(
    FacultyDevDbContext db, IEnumerable<IPersonalData> modules, FileStore files, DataExports exports, CurrentJob current, IViewer viewer, Clock clock,
    IStringLocalizer<InstitutionText> texts) : IJobHandler<PrepareDataExportPayload>
{
    public async Task<JobResult> RunAsync(PrepareDataExportPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var sections = modules.OrderBy(module => module.Section, StringComparer.Ordinal).ToList();
        var now = clock.UtcNow;
        await using var zip = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 128 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        await PersonalDataArchive.WriteAsync(
            zip, new PersonalDataSubject(payload.PersonId, payload.AccountId), sections, now, texts["MyData.Readme", viewer.Name],
            done => progress.Report(done, sections.Count), cancellationToken);
        zip.Position = 0;
        return await current.FinishAsync(
            async () =>
            {
                foreach (var former in await db.Set<DataExport>().Where(export => export.AccountId == payload.AccountId).ToListAsync(cancellationToken))
                    await exports.RemoveAsync(former, cancellationToken);
                var name = $"my-data-{now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.zip";
                var file = await files.SaveAsync(zip, name, FilePolicy.Generated, cancellationToken: cancellationToken);
                db.Add(new DataExport(payload.AccountId, file, now));
                return new JobResult("/account/my-data", texts["MyData.Ready"]);
            },
            cancellationToken);
    }
}

/// <summary>Nightly: deletes expired exports.</summary>
internal sealed record DeleteExpiredExportsPayload;

internal sealed class DeleteExpiredExportsJob(FacultyDevDbContext db, DataExports exports, Clock clock) : IJobHandler<DeleteExpiredExportsPayload>
{
    private const int BatchSize = 200;

    public async Task<JobResult> RunAsync(DeleteExpiredExportsPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        while (await db.Set<DataExport>().Where(export => export.ExpiresAt <= now).OrderBy(export => export.ExpiresAt).Take(BatchSize).ToListAsync(cancellationToken)
            is { Count: > 0 } over)
        {
            foreach (var export in over)
                await exports.RemoveAsync(export, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return JobResult.Nothing;
    }
}
