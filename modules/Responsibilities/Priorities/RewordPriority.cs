using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Words a priority anew, or gives it other years.</summary>
internal sealed class RewordPriority(FacultyDevDbContext db, PrioritiesInReach reach, PriorityParents parents)
{
    public async Task RunAsync(Guid id, int version, PriorityFacts facts, CancellationToken cancellation)
    {
        var priority = await reach.ToManageAsync(id, version, cancellation);
        await parents.CheckAsync(facts.ParentId, priority.UnitId, cancellation);
        priority.Reword(facts);
        await db.SaveChangesAsync(cancellation);
    }
}
