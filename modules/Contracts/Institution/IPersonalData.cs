namespace FacultyDev.Contracts.Institution;

/// <summary>
/// What a module holds on a person, for the copy that the person may ask for. Each module that keeps something about people registers
/// one; the sections and their fields are documented in docs/my-data.md. Only what is theirs to know: no secrets, no third person's words
/// about them that they may not read.
/// </summary>
public interface IPersonalData
{
    /// <summary>The module's name in small letters; it names the file in the copy.</summary>
    string Section { get; }

    /// <summary>
    /// The records, list by list, in batches: two batches of the same name that follow one another continue the list. A list without
    /// records is given as an empty batch, so that the copy says that there is nothing.
    /// </summary>
    IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, CancellationToken cancellationToken);

    /// <summary>Files of theirs that belong into the copy.</summary>
    IAsyncEnumerable<PersonalFile> ExportFilesAsync(PersonalDataSubject subject, CancellationToken cancellationToken) => AsyncEnumerable.Empty<PersonalFile>();
}

/// <param name="PersonId">Null for an account behind which no person stands.</param>
public sealed record PersonalDataSubject(Guid? PersonId, Guid AccountId);

/// <param name="Name">Of the list, as the copy calls it: camel case.</param>
/// <param name="Batch">Records of plain values, written as JSON; at most 500.</param>
public sealed record PersonalRecords(string Name, IReadOnlyList<object> Batch)
{
    public const int MaxBatchSize = 500;
}

/// <param name="Name">As the person knows it.</param>
/// <param name="Open">The caller disposes the stream.</param>
public sealed record PersonalFile(Guid Id, string Name, Func<CancellationToken, Task<Stream>> Open);
