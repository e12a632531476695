namespace FacultyDev.Institution.Rosters;

/// <summary>An import in the list of imports.</summary>
internal sealed class ImportRow
{
    public Guid Id { get; init; }

    public ImportKind Kind { get; init; }

    public required string FileName { get; init; }

    public ImportState State { get; init; }

    public DateTime UploadedAt { get; init; }

    public required string UploadedByName { get; init; }

    public int Created { get; init; }

    public int Changed { get; init; }

    public int Rejected { get; init; }
}
