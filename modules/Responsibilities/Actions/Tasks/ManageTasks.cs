using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The tasks of an action: whoever carries it adds and removes them; whoever has one finishes it.</summary>
internal sealed class ManageTasks(ActionsInReach actions, ActionPeople people, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task AddAsync(Guid id, int version, string title, Guid? personId, DateOnly? due, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.AddTask(title, personId, due, viewer.Sign(time));
        if (personId is { } person)
            await people.TellTaskAsync(action, person, title.Trim(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveAsync(Guid id, int version, Guid task, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.RemoveTask(task, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }

    public Task FinishAsync(Guid id, Guid task, CancellationToken cancellation) =>
        TickAsync(id, task, (action, by) => action.FinishTask(task, by), cancellation);

    public Task ReopenAsync(Guid id, Guid task, CancellationToken cancellation) =>
        TickAsync(id, task, (action, by) => action.ReopenTask(task, by), cancellation);

    /// <summary>A helper ticks what is theirs or anybody's; two may tick at once, so no version is asked.</summary>
    private async Task TickAsync(Guid id, Guid task, Action<ResponsibilityAction, Signature> verb, CancellationToken cancellation)
    {
        var action = await actions.ToContributeAsync(id, cancellation);
        var whose = action.Tasks.FirstOrDefault(each => each.Id == task)?.PersonId;
        if (whose is not null && whose != viewer.PersonId && !(await actions.RightsAsync(action, cancellation)).MayCarry)
            throw new NotFoundException();
        verb(action, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
