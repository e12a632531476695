using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Takes in a file: reads its columns, keeps it, and offers a mapping.</summary>
internal sealed class UploadRoster(FacultyDevDbContext db, FileStore files, ImportAccess access)
{
    public static readonly FilePolicy Policy = new(FilePolicy.Limit, FileKind.Csv, FileKind.Text);

    /// <param name="contents">Seekable.</param>
    /// <param name="field">The form's field, at which a refusal is shown.</param>
    /// <exception cref="DomainException">The file is no roster; says why and where.</exception>
    public async Task<RosterImport> RunAsync(Stream contents, string fileName, string? field, CancellationToken cancellation)
    {
        access.Require();
        IReadOnlyList<string> columns;
        using (var reader = RosterReader.Open(contents, field))
            columns = reader.Columns;

        contents.Position = 0;
        var fileId = await files.SaveAsync(contents, fileName, Policy, field, cancellation);
        var import = new RosterImport(Path.GetFileName(fileName), fileId, columns, access.Actor);
        db.Add(import);
        await db.SaveChangesAsync(cancellation);
        return import;
    }

    /// <summary>As it was said for the last file with these columns; otherwise guessed from their names.</summary>
    public async Task<ColumnMapping> OfferMappingAsync(RosterImport import, CancellationToken cancellation)
    {
        var remembered = import.Mapping ?? await access.Imports.AsNoTracking()
            .Where(other => other.ColumnsKey == import.ColumnsKey && other.Mapping != null)
            .OrderByDescending(other => other.Id)
            .Select(other => other.Mapping)
            .FirstOrDefaultAsync(cancellation);
        return remembered is null ? ColumnMapping.Guess(import.ColumnList) : ColumnMapping.Read(remembered);
    }
}
