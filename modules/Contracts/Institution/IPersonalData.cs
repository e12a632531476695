namespace FacultyDev.Contracts.Institution;

/// <summary>
/// Exports what a module stores about a person, for the copy that the person may request. Each module that stores personal data registers
/// one implementation; sections and fields are documented in docs/my-data.md. The export contains only what the person may read:
/// no secrets, and no texts by others that they may not read.
/// </summary>
public interface IPersonalData
{
    /// <summary>The module's name in lower case; it names the module's file in the copy.</summary>
    string Section { get; }

    /// <summary>
    /// Returns the records of all lists, in batches. Consecutive batches with the same name form one list. A list without records
    /// is returned as one empty batch, so that the copy states that nothing is stored.
    /// </summary>
    IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, CancellationToken cancellationToken);

    /// <summary>Returns the person's files that belong in the copy; none by default.</summary>
    IAsyncEnumerable<PersonalFile> ExportFilesAsync(PersonalDataSubject subject, CancellationToken cancellationToken) => AsyncEnumerable.Empty<PersonalFile>();
}

/// <param name="PersonId">Null for an account that belongs to no person.</param>
public sealed record PersonalDataSubject(Guid? PersonId, Guid AccountId);

/// <param name="Name">Name of the list in the copy, in camel case.</param>
/// <param name="Batch">Records with plain values that are serialized as JSON; at most <see cref="MaxBatchSize"/>.</param>
public sealed record PersonalRecords(string Name, IReadOnlyList<object> Batch)
{
    public const int MaxBatchSize = 500;
}

/// <param name="Name">The file name that the person knows.</param>
/// <param name="Open">Opens the content; the caller disposes the stream.</param>
public sealed record PersonalFile(Guid Id, string Name, Func<CancellationToken, Task<Stream>> Open);
