using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>
/// Determines from which priorities another may derive: only a unit below the institution may derive from the institution's priorities.
/// This limits the hierarchy to two levels and excludes cycles.
/// </summary>
internal sealed class PriorityParentQuery(FacultyDevDbContext db, IUnits units)
{
    /// <summary>Lists the open priorities of the institution in their order; empty for the institution itself.</summary>
    public async Task<IReadOnlyList<StrategicPriority>> ListAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var root = (await units.GetTreeAsync(cancellationToken)).Root?.Id;
        return unitId == root
            ? []
            : await db.Set<StrategicPriority>().AsNoTracking().Where(priority => priority.UnitId == root && priority.ClosedOn == null)
                .OrderBy(priority => priority.Position).ToListAsync(cancellationToken);
    }

    /// <exception cref="DomainException">The parent is not a priority of the institution, or the unit is the institution.</exception>
    public async Task RequireAllowedAsync(Guid? parentId, Guid unitId, CancellationToken cancellationToken)
    {
        var root = (await units.GetTreeAsync(cancellationToken)).Root?.Id;
        if (parentId is { } parent
            && (unitId == root || !await db.Set<StrategicPriority>().AnyAsync(priority => priority.Id == parent && priority.UnitId == root, cancellationToken)))
            throw new DomainException("responsibilities.priority.invalid-parent", "ParentId");
    }
}
