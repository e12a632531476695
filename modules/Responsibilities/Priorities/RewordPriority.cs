using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Changes the title, description, years or parent of a priority.</summary>
internal sealed class RewordPriority(FacultyDevDbContext db, PriorityAccess access, PriorityParentQuery parents)
{
    public async Task RunAsync(Guid id, int version, PriorityDetails details, CancellationToken cancellationToken)
    {
        var priority = await access.LoadToManageAsync(id, version, cancellationToken);
        await parents.RequireAllowedAsync(details.ParentId, priority.UnitId, cancellationToken);
        priority.Reword(details);
        await db.SaveChangesAsync(cancellationToken);
    }
}
