using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Takes in a file: reads its columns, keeps it, and offers a mapping.</summary>
internal sealed class UploadRoster(FacultyDevDbContext db, FileStore files, ImportAccess access)
{
    public static readonly FilePolicy Policy = new(FilePolicy.Limit, FileKind.Csv, FileKind.Text, FileKind.Excel);

    /// <param name="contents">Seekable.</param>
    /// <param name="kind">Null: what its columns look like.</param>
    /// <param name="field">The form's field, at which a refusal is shown.</param>
    /// <exception cref="DomainException">The file is no roster; says why and where.</exception>
    public async Task<RosterImport> RunAsync(Stream contents, string fileName, ImportKind? kind, string? field, CancellationToken cancellation)
    {
        access.Require();
        var reading = Read(contents, kind, null, field);
        contents.Position = 0;
        var fileId = await files.SaveAsync(contents, fileName, Policy, field, cancellation);
        var import = new RosterImport(Path.GetFileName(fileName), fileId, reading, access.Actor);
        db.Add(import);
        await db.SaveChangesAsync(cancellation);
        return import;
    }

    /// <summary>Another kind or sheet was meant than the one that was guessed.</summary>
    public async Task ReadAsAsync(Guid importId, ImportKind kind, string? sheet, CancellationToken cancellation)
    {
        var import = await access.LoadAsync(importId, cancellation);
        await using var contents = await files.OpenAsync(import.FileId, cancellation);
        import.ReadAs(Read(contents, kind, sheet, null));
        await db.SaveChangesAsync(cancellation);
    }

    private RosterReading Read(Stream contents, ImportKind? kind, string? sheet, string? field)
    {
        using var reader = RosterReader.Open(contents, field, sheet);
        var chosen = kind ?? RosterColumns.Guess(reader.Columns);
        access.Require(chosen);
        return new RosterReading(chosen, sheet, reader.Columns);
    }

    /// <summary>As it was said for the last file with these columns; otherwise guessed from their names.</summary>
    public async Task<ColumnMapping> OfferMappingAsync(RosterImport import, CancellationToken cancellation)
    {
        var remembered = import.Mapping ?? await access.Imports.AsNoTracking()
            .Where(other => other.ColumnsKey == import.ColumnsKey && other.Kind == import.Kind && other.Mapping != null)
            .OrderByDescending(other => other.Id)
            .Select(other => other.Mapping)
            .FirstOrDefaultAsync(cancellation);
        return remembered is null ? ColumnMapping.Guess(import.ColumnList, import.Kind) : ColumnMapping.Read(import.Kind, remembered);
    }
}
