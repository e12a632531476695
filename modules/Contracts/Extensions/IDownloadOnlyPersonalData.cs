using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Extensions;

/// <summary>
/// A section that must not be stored in the copy of somebody's data, because it would lie there unencrypted beside a name. It is read while
/// the owner downloads the copy and goes into the response alone. Deliberately no <see cref="IPersonalData"/>, so that it cannot get into
/// a prepared copy.
/// </summary>
public interface IDownloadOnlyPersonalData
{
    /// <summary>Names the section's file in the copy, like <see cref="IPersonalData.Section"/>.</summary>
    string Section { get; }

    /// <summary>Returns the records as <see cref="IPersonalData.ExportRecordsAsync"/> does.</summary>
    /// <param name="subject">Always with a <see cref="PersonalDataSubject.PersonId"/>. Implementations refuse anybody but the viewer.</param>
    IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, CancellationToken cancellationToken);
}
