using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files;

namespace FacultyDev.Institution.PersonalData;

/// <summary>Hands a copy to its owner, and adds on the way what may not be kept in it.</summary>
internal sealed class DownloadMyData(DataExports exports, FileStore files, StatementCopy statement, IViewer viewer, TimeProvider time)
{
    /// <param name="begin">Told the file's name before anything is written.</param>
    /// <exception cref="Kernel.Errors.NotFoundException">It is another's, or expired.</exception>
    public async Task RunAsync(Guid id, Action<string> begin, Stream target, CancellationToken cancellation)
    {
        var file = await exports.FileAsync(id, cancellation);
        await using var kept = await files.OpenAsync(file, cancellation);
        begin((await files.FindAsync([file], cancellation))[file].Name);
        if (viewer.PersonId is not { } person)
            await kept.CopyToAsync(target, cancellation);
        else
            await PersonalDataZip.ExtendAsync(
                kept, target, new PersonalDataSubject(person, viewer.AccountId), statement, time.GetUtcNow().UtcDateTime, cancellation);
    }
}
