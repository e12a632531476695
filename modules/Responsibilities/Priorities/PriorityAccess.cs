using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>
/// The priorities a viewer may know of: the institution's, which everybody may read, and those of the units they oversee. Every page and
/// every verb loads through here.
/// </summary>
internal sealed class PriorityAccess(FacultyDevDbContext db, IViewer viewer, IUnits units)
{
    public async Task<IQueryable<StrategicPriority>> VisibleAsync(CancellationToken cancellationToken)
    {
        var priorities = db.Set<StrategicPriority>().AsQueryable();
        var overseen = viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee);
        if (overseen.IsEverything)
            return priorities;
        var root = (await units.GetTreeAsync(cancellationToken)).Root?.Id;
        var ids = overseen.Ids.ToArray();
        return priorities.Where(priority => priority.UnitId == root || ids.Contains(priority.UnitId));
    }

    /// <exception cref="NotFoundException">There is none, or not for this viewer.</exception>
    public async Task<StrategicPriority> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await (await VisibleAsync(cancellationToken)).AsNoTracking().FirstOrDefaultAsync(priority => priority.Id == id, cancellationToken).OrNotFoundAsync();

    /// <summary>Loads a priority for somebody who manages those of its unit.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<StrategicPriority> LoadToManageAsync(Guid id, CancellationToken cancellationToken)
    {
        var priority = await (await VisibleAsync(cancellationToken)).FirstOrDefaultAsync(priority => priority.Id == id, cancellationToken).OrNotFoundAsync();
        return MayManage(priority.UnitId) ? priority : throw new NotFoundException();
    }

    /// <summary>The same, as it was in the given version.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<StrategicPriority> LoadToManageAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var priority = await LoadToManageAsync(id, cancellationToken);
        db.ExpectVersion(priority, version);
        return priority;
    }

    public bool MayManage(Guid unitId) => viewer.UnitsFor(ResponsibilitiesPermissions.Priorities.Manage).Contains(unitId);
}
