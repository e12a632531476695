using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Creates a priority of a unit, at the end of the unit's list.</summary>
internal sealed class CreatePriority(FacultyDevDbContext db, PriorityAccess access, PriorityParentQuery parents, IUnits units)
{
    public async Task<Guid> RunAsync(Guid unitId, PriorityDetails details, CancellationToken cancellationToken)
    {
        if ((await units.GetTreeAsync(cancellationToken)).Find(unitId) is null || !access.MayManage(unitId))
            throw new NotFoundException();
        await parents.RequireAllowedAsync(details.ParentId, unitId, cancellationToken);
        var last = await db.Set<StrategicPriority>().Where(priority => priority.UnitId == unitId).MaxAsync(priority => (int?)priority.Position, cancellationToken);
        var priority = new StrategicPriority(unitId, details, (last ?? 0) + 1);
        db.Add(priority);
        await db.SaveChangesAsync(cancellationToken);
        return priority.Id;
    }
}
