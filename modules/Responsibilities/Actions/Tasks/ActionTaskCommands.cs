using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Adds tasks for the owner and planners, and lets the assignee finish them.</summary>
internal sealed class ActionTaskCommands(ActionAccess actions, ActionNotifications notifications, IViewer viewer)
{
    public Task AddAsync(Guid id, int version, string title, Guid? personId, DateOnly? due, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, version, ActionOperation.ChangeTasks,
        async (action, actor) =>
        {
            action.Checklist.Add(title, personId, due, actor);
            if (personId is { } person)
                await notifications.NotifyTaskAsync(action, person, title.Trim(), cancellationToken);
        },
        cancellationToken);

    public Task FinishAsync(Guid id, Guid task, CancellationToken cancellationToken) =>
        ChangeStatusAsync(id, task, (checklist, actor) => checklist.Finish(task, actor), cancellationToken);

    public Task ReopenAsync(Guid id, Guid task, CancellationToken cancellationToken) =>
        ChangeStatusAsync(id, task, (checklist, actor) => checklist.Reopen(task, actor), cancellationToken);

    /// <summary>Helpers change their own tasks and those of anybody. Two may do so at once, so the version is not checked.</summary>
    private Task ChangeStatusAsync(Guid id, Guid task, Action<ActionChecklist, Actor> verb, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, null, ActionOperation.FinishTasks,
        async (action, actor) =>
        {
            var assigneeId = action.Tasks.FirstOrDefault(each => each.Id == task)?.PersonId;
            if (assigneeId is not null && assigneeId != viewer.PersonId && !(await actions.GetRightsAsync(action, cancellationToken)).MayWorkOn)
                throw new NotFoundException();
            verb(action.Checklist, actor);
        },
        cancellationToken);
}
