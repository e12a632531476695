namespace FacultyDev.Kernel.Files;

/// <summary>
/// The record of an uploaded or generated file. The content is stored in the data folder under its hash; files with the same content
/// share it. Access is decided by the record that refers to the file.
/// </summary>
internal sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The sanitized name; see <see cref="FileNameSanitizer"/>.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public Guid? SavedById { get; init; }

    public required string SavedByName { get; init; }

    public required DateTime SavedAt { get; init; }
}
