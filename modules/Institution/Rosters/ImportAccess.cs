using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>A roster speaks of the whole institution, so who imports must hold the permission for all of it.</summary>
internal sealed class ImportAccess(FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public Actor Actor => new(viewer.Name, time.GetUtcNow().UtcDateTime);

    public IQueryable<RosterImport> Imports =>
        viewer.UnitsFor(InstitutionPermissions.People.Import).IsEverything ? db.Set<RosterImport>() : db.Set<RosterImport>().Where(_ => false);

    public void Require()
    {
        if (!viewer.UnitsFor(InstitutionPermissions.People.Import).IsEverything)
            throw new NotFoundException();
    }

    public Task<RosterImport> LoadAsync(Guid id, CancellationToken cancellation) =>
        Imports.SingleOrDefaultAsync(import => import.Id == id, cancellation).OrNotFound();

    public IQueryable<RosterImportLine> LinesOf(Guid importId) => db.Set<RosterImportLine>().Where(line => line.ImportId == importId);
}
