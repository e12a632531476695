namespace FacultyDev.SelfIdentification.Imports;

/// <summary>A row in the list of uploaded files with self-identifications.</summary>
internal sealed class StatementImportRow
{
    public Guid Id { get; init; }

    public required string FileName { get; init; }

    public StatementImportState State { get; init; }

    public DateTime UploadedAt { get; init; }

    public required string UploadedByName { get; init; }

    public int Rows { get; init; }

    public int Rejected { get; init; }
}
