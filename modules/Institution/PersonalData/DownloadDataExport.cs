using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Institution.PersonalData;

/// <summary>
/// Sends an export to its owner, and adds the sections that must not be stored in it during the download.
/// </summary>
internal sealed class DownloadDataExport(
    DataExports exports, FileStore files, IEnumerable<IDownloadOnlyPersonalData> sections, IViewer viewer, Clock clock)
{
    /// <param name="begin">Receives the file name before anything is written.</param>
    /// <exception cref="Kernel.Errors.NotFoundException">The export belongs to someone else or has expired.</exception>
    public async Task RunAsync(Guid id, Action<string> begin, Stream target, CancellationToken cancellationToken)
    {
        var file = await exports.GetFileIdAsync(id, cancellationToken);
        await using var stored = await files.OpenAsync(file, cancellationToken);
        begin((await files.FindAsync([file], cancellationToken))[file].Name);
        if (viewer.PersonId is not { } person)
            await stored.CopyToAsync(target, cancellationToken);
        else
            await PersonalDataArchive.CopyWithAsync(
                stored, target, new PersonalDataSubject(person, viewer.AccountId), sections, clock.UtcNow, cancellationToken);
    }
}
