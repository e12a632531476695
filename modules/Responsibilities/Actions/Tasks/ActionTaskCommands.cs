using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Changes the tasks of an action: the owner and planners add and remove tasks, and the assignee may finish them.</summary>
internal sealed class ActionTaskCommands(ActionAccess actions, ActionNotifications notifications, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task AddAsync(Guid id, int version, string title, Guid? personId, DateOnly? due, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.AddTask(title, personId, due, viewer.ToActor(time));
        if (personId is { } person)
            await notifications.NotifyTaskAsync(action, person, title.Trim(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(Guid id, int version, Guid task, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.RemoveTask(task, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task FinishAsync(Guid id, Guid task, CancellationToken cancellationToken) =>
        ChangeStatusAsync(id, task, (action, actor) => action.FinishTask(task, actor), cancellationToken);

    public Task ReopenAsync(Guid id, Guid task, CancellationToken cancellationToken) =>
        ChangeStatusAsync(id, task, (action, actor) => action.ReopenTask(task, actor), cancellationToken);

    /// <summary>A helper ticks what is theirs or anybody's; two may tick at once, so no version is asked.</summary>
    private async Task ChangeStatusAsync(Guid id, Guid task, Action<ResponsibilityAction, Actor> verb, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToContributeAsync(id, cancellationToken);
        var assigneeId = action.Tasks.FirstOrDefault(each => each.Id == task)?.PersonId;
        if (assigneeId is not null && assigneeId != viewer.PersonId && !(await actions.GetRightsAsync(action, cancellationToken)).MayWorkOn)
            throw new NotFoundException();
        verb(action, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
