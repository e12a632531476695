namespace FacultyDev.Kernel.Files;

/// <summary>
/// A file somebody gave or the program made. What is in it lies in the data folder under its hash; two files with the same contents
/// share it. Who may read it is not said here: the record that refers to it decides.
/// </summary>
internal sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Cleaned of everything that could mislead; see <see cref="FileNameSanitizer"/>.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the contents, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public Guid? SavedById { get; init; }

    public required string SavedByName { get; init; }

    public required DateTime SavedAt { get; init; }
}
