using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Files.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Stores an uploaded file and its columns, and suggests a column mapping.</summary>
internal sealed class UploadRoster(FacultyDevDbContext db, FileStore files, RosterImportAccess access)
{
    public static readonly FilePolicy Policy = new(FilePolicy.AbsoluteMaxSize, FileKind.Csv, FileKind.Text, FileKind.Excel);

    /// <param name="contents">Must be seekable.</param>
    /// <param name="kind">Null to guess the kind from the columns.</param>
    /// <param name="field">The form field at which an error is shown.</param>
    /// <exception cref="DomainException">The file is not a roster; the error names the line and the reason.</exception>
    public async Task<RosterImport> RunAsync(Stream contents, string fileName, ImportKind? kind, string? field, CancellationToken cancellationToken)
    {
        access.Require();
        var reading = Read(contents, kind, null, field);
        contents.Position = 0;
        var fileId = await files.SaveAsync(contents, fileName, Policy, field, cancellationToken);
        var import = new RosterImport(Path.GetFileName(fileName), fileId, reading, access.Actor);
        db.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        return import;
    }

    /// <summary>Reads the file again as another kind or from another sheet.</summary>
    public async Task ChangeSourceAsync(Guid importId, ImportKind kind, string? sheet, CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(importId, cancellationToken);
        await using var contents = await files.OpenAsync(import.FileId, cancellationToken);
        import.ChangeSource(Read(contents, kind, sheet, null));
        await db.SaveChangesAsync(cancellationToken);
    }

    private RosterSource Read(Stream contents, ImportKind? kind, string? sheet, string? field)
    {
        using var reader = SpreadsheetReader.Open(contents, field, sheet);
        var chosen = kind ?? RosterColumns.Guess(reader.Columns);
        access.Require(chosen);
        return new RosterSource(chosen, sheet, reader.Columns);
    }

    /// <summary>
    /// The mapping already set, otherwise that of the last import with the same columns, otherwise a guess from the column names.
    /// </summary>
    public async Task<ColumnMapping> SuggestMappingAsync(RosterImport import, CancellationToken cancellationToken)
    {
        var mapping = import.Mapping ?? await access.Imports.AsNoTracking()
            .Where(other => other.ColumnsKey == import.ColumnsKey && other.Kind == import.Kind && other.Mapping != null)
            .OrderByDescending(other => other.Id)
            .Select(other => other.Mapping)
            .FirstOrDefaultAsync(cancellationToken);
        return mapping is null ? ColumnMapping.Guess(import.ColumnList, import.Kind) : ColumnMapping.Deserialize(import.Kind, mapping);
    }
}
