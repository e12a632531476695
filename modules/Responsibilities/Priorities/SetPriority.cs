using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>A unit sets itself a priority; it comes last in its list.</summary>
internal sealed class SetPriority(FacultyDevDbContext db, PrioritiesInReach reach, PriorityParents parents, IUnits units)
{
    public async Task<Guid> RunAsync(Guid unitId, PriorityFacts facts, CancellationToken cancellation)
    {
        if ((await units.TreeAsync(cancellation)).Find(unitId) is null || !reach.MayManage(unitId))
            throw new NotFoundException();
        await parents.CheckAsync(facts.ParentId, unitId, cancellation);
        var last = await db.Set<StrategicPriority>().Where(priority => priority.UnitId == unitId).MaxAsync(priority => (int?)priority.Position, cancellation);
        var priority = new StrategicPriority(unitId, facts, (last ?? 0) + 1);
        db.Add(priority);
        await db.SaveChangesAsync(cancellation);
        return priority.Id;
    }
}
