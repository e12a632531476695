using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>From which priorities another may derive: those of the institution, and only for units below it. So there are two levels and no circle.</summary>
internal sealed class PriorityParents(FacultyDevDbContext db, IUnits units)
{
    /// <summary>The open ones of the institution, in their order; none for the institution itself.</summary>
    public async Task<IReadOnlyList<StrategicPriority>> ForAsync(Guid unitId, CancellationToken cancellation)
    {
        var root = (await units.TreeAsync(cancellation)).Root?.Id;
        return unitId == root
            ? []
            : await db.Set<StrategicPriority>().AsNoTracking().Where(priority => priority.UnitId == root && priority.ClosedOn == null)
                .OrderBy(priority => priority.Position).ToListAsync(cancellation);
    }

    /// <exception cref="DomainException">It is not one of the institution's, or the unit is the institution.</exception>
    public async Task CheckAsync(Guid? parentId, Guid unitId, CancellationToken cancellation)
    {
        var root = (await units.TreeAsync(cancellation)).Root?.Id;
        if (parentId is { } parent
            && (unitId == root || !await db.Set<StrategicPriority>().AnyAsync(priority => priority.Id == parent && priority.UnitId == root, cancellation)))
            throw new DomainException("responsibilities.priority-parent", "ParentId");
    }
}
