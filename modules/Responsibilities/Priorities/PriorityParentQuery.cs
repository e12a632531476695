using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>From which priorities another may derive: those of the institution, and only for units below it. So there are two levels and no circle.</summary>
internal sealed class PriorityParentQuery(FacultyDevDbContext db, IUnits units)
{
    /// <summary>The open ones of the institution, in their order; none for the institution itself.</summary>
    public async Task<IReadOnlyList<StrategicPriority>> ListAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var root = (await units.GetTreeAsync(cancellationToken)).Root?.Id;
        return unitId == root
            ? []
            : await db.Set<StrategicPriority>().AsNoTracking().Where(priority => priority.UnitId == root && priority.ClosedOn == null)
                .OrderBy(priority => priority.Position).ToListAsync(cancellationToken);
    }

    /// <exception cref="DomainException">It is not one of the institution's, or the unit is the institution.</exception>
    public async Task RequireAllowedAsync(Guid? parentId, Guid unitId, CancellationToken cancellationToken)
    {
        var root = (await units.GetTreeAsync(cancellationToken)).Root?.Id;
        if (parentId is { } parent
            && (unitId == root || !await db.Set<StrategicPriority>().AnyAsync(priority => priority.Id == parent && priority.UnitId == root, cancellationToken)))
            throw new DomainException("responsibilities.priority.invalid-parent", "ParentId");
    }
}
