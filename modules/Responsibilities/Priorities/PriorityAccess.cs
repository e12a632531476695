using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>
/// Decides which priorities a viewer may see: those of the institution, which are public to all users, and those of the units they
/// oversee. All pages and commands load priorities through this class.
/// </summary>
internal sealed class PriorityAccess(FacultyDevDbContext db, IViewer viewer, IUnits units, Clock clock)
{
    public async Task<IQueryable<StrategicPriority>> VisibleAsync(CancellationToken cancellationToken)
    {
        var root = (await units.GetTreeAsync(cancellationToken)).Root?.Id;
        return db.Set<StrategicPriority>().InUnits(
            viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee), priority => priority.UnitId, or: priority => priority.UnitId == root);
    }

    /// <exception cref="NotFoundException">The priority does not exist, or this viewer may not see it.</exception>
    public async Task<StrategicPriority> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await (await VisibleAsync(cancellationToken)).AsNoTracking().FirstOrDefaultAsync(priority => priority.Id == id, cancellationToken).OrNotFoundAsync();

    /// <summary>Loads a priority for the form of an operation.</summary>
    /// <exception cref="NotFoundException">The priority does not exist, or this viewer may not see it or do this with it.</exception>
    public async Task<StrategicPriority> FindAsync(Guid id, PriorityOperation operation, CancellationToken cancellationToken)
    {
        var priority = await FindAsync(id, cancellationToken);
        return IsAllowed(priority, operation) ? priority : throw new NotFoundException();
    }

    /// <summary>Changes a priority by a verb and saves it, if the viewer sees it and holds the operation's permission for its unit.</summary>
    /// <param name="version">The version on which the change is based; null for a change that conflicts with no other.</param>
    /// <inheritdoc cref="FindAsync(Guid, PriorityOperation, CancellationToken)"/>
    public Task ChangeAsync(Guid id, int? version, PriorityOperation operation, Action<StrategicPriority, Actor> verb, CancellationToken cancellationToken) =>
        ChangeAsync(
            id, version, operation,
            (priority, actor) =>
            {
                verb(priority, actor);
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>Changes a priority by more than its verb, for example with a check that queries.</summary>
    /// <inheritdoc cref="ChangeAsync(Guid, int?, PriorityOperation, Action{StrategicPriority, Actor}, CancellationToken)"/>
    public async Task ChangeAsync(
        Guid id, int? version, PriorityOperation operation, Func<StrategicPriority, Actor, Task> change, CancellationToken cancellationToken)
    {
        var priority = await (await VisibleAsync(cancellationToken)).FirstOrDefaultAsync(priority => priority.Id == id, cancellationToken).OrNotFoundAsync();
        if (!IsAllowed(priority, operation))
            throw new NotFoundException();
        if (version is { } expected)
            db.ExpectVersion(priority, expected);
        await change(priority, viewer.ToActor(clock));
        await db.SaveChangesAsync(cancellationToken);
    }

    public bool MayManage(Guid unitId) => viewer.UnitsFor(ResponsibilitiesPermissions.Priorities.Manage).Contains(unitId);

    private bool IsAllowed(StrategicPriority priority, PriorityOperation operation) => viewer.UnitsFor(operation.Permission).Contains(priority.UnitId);
}
