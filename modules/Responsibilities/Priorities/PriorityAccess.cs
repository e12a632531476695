using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>
/// Decides which priorities a viewer may see: those of the institution, which are public to all users, and those of the units they
/// oversee. All pages and commands load priorities through this class.
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

    /// <exception cref="NotFoundException">The priority does not exist, or this viewer may not see it.</exception>
    public async Task<StrategicPriority> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await (await VisibleAsync(cancellationToken)).AsNoTracking().FirstOrDefaultAsync(priority => priority.Id == id, cancellationToken).OrNotFoundAsync();

    /// <summary>Loads a priority for a viewer who may manage the priorities of its unit.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<StrategicPriority> LoadToManageAsync(Guid id, CancellationToken cancellationToken)
    {
        var priority = await (await VisibleAsync(cancellationToken)).FirstOrDefaultAsync(priority => priority.Id == id, cancellationToken).OrNotFoundAsync();
        return MayManage(priority.UnitId) ? priority : throw new NotFoundException();
    }

    /// <summary>Loads a priority to manage, if it still has the given version.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<StrategicPriority> LoadToManageAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var priority = await LoadToManageAsync(id, cancellationToken);
        db.ExpectVersion(priority, version);
        return priority;
    }

    public bool MayManage(Guid unitId) => viewer.UnitsFor(ResponsibilitiesPermissions.Priorities.Manage).Contains(unitId);
}
