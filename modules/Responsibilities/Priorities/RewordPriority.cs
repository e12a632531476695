namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Changes the title, description, years or parent of a priority.</summary>
internal sealed class RewordPriority(PriorityAccess access, PriorityParentQuery parents)
{
    public Task RunAsync(Guid id, int version, PriorityDetails details, CancellationToken cancellationToken) => access.ChangeAsync(
        id, version, PriorityOperation.Reword,
        async (priority, _) =>
        {
            await parents.RequireAllowedAsync(details.ParentId, priority.UnitId, cancellationToken);
            priority.Reword(details);
        },
        cancellationToken);
}
