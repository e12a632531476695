using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// A roster concerns the whole institution, so importing requires institution-wide permission. Importing units, supervisors or
/// roles also requires the permission to change those individually.
/// </summary>
internal sealed class RosterImportAccess(FacultyDevDbContext db, IViewer viewer, Clock clock)
{
    public Actor Actor => viewer.ToActor(clock);

    /// <summary>The kinds that the viewer may import; empty without permission.</summary>
    public IReadOnlyList<ImportKind> Kinds => HasInstitutionWide(InstitutionPermissions.People.Import)
        ? [.. Enum.GetValues<ImportKind>().Where(kind => HasInstitutionWide(PermissionFor(kind)))]
        : [];

    public IQueryable<RosterImport> Imports
    {
        get
        {
            var kinds = Kinds.ToArray();
            return db.Set<RosterImport>().Where(import => kinds.Contains(import.Kind));
        }
    }

    public void Require()
    {
        if (Kinds.Count == 0)
            throw new NotFoundException();
    }

    public void Require(ImportKind kind)
    {
        if (!Kinds.Contains(kind))
            throw new NotFoundException();
    }

    public Task<RosterImport> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        Imports.SingleOrDefaultAsync(import => import.Id == id, cancellationToken).OrNotFoundAsync();

    /// <summary>All lines except unchanged rows, which <see cref="UnchangedRowsOf"/> returns.</summary>
    public IQueryable<RosterImportLine> LinesOf(Guid importId) => db.Set<RosterImportLine>().Where(line => line.ImportId == importId);

    public IQueryable<UnchangedRows> UnchangedRowsOf(Guid importId) => db.Set<UnchangedRows>().Where(rows => rows.ImportId == importId);

    private bool HasInstitutionWide(string permission) => viewer.UnitsFor(permission).IsEverything;

    private static string PermissionFor(ImportKind kind) => kind switch
    {
        ImportKind.Units => InstitutionPermissions.Units.Manage,
        ImportKind.Supervisors => InstitutionPermissions.Supervision.Manage,
        ImportKind.Roles => InstitutionPermissions.Roles.Grant,
        _ => InstitutionPermissions.People.Import,
    };
}
