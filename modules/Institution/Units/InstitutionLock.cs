using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Units;

internal static class InstitutionLock
{
    /// <summary>
    /// Locks the institution's row until the transaction ends, so that two concurrent decisions cannot each overlook the other: together,
    /// two appointments could make a circle of supervisors, two moves a circle of units, and two departures could leave no administrator.
    /// </summary>
    public static Task LockInstitutionAsync(this FacultyDevDbContext db, CancellationToken cancellationToken) =>
        db.Set<OrgUnit>().Where(unit => unit.ParentId == null)
            .ExecuteUpdateAsync(unit => unit.SetProperty(root => root.Version, root => root.Version), cancellationToken);
}
