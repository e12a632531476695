using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The tasks of an action. As long as there are any, they determine its progress.</summary>
internal sealed class ActionChecklist(ResponsibilityAction action, List<SubTask> tasks)
{
    public const int MaxTasks = 50;

    /// <summary>The share of finished tasks, 0–99, because only completing the action makes it 100; null without tasks.</summary>
    public int? Percent => tasks.Count == 0 ? null : Math.Min(99, 100 * tasks.Count(task => task.IsDone) / tasks.Count);

    /// <param name="personId">The owner or a helper; null when anybody on the action may do it.</param>
    public void Add(string title, Guid? personId, DateOnly? due, Actor actor)
    {
        action.RequireOpen();
        if (title.Trim().Length is 0 or > SubTask.MaxTitleLength)
            throw new DomainException("responsibilities.task.invalid-title", "Title", SubTask.MaxTitleLength);
        if (personId is { } person && !action.IsOwnerOrHelper(person))
            throw new DomainException("responsibilities.task.invalid-person", "PersonId");
        if (tasks.Count == MaxTasks)
            throw new DomainException("responsibilities.task.too-many", "Title", MaxTasks);
        tasks.Add(new SubTask(action.Id, title.Trim(), personId, due));
        action.Record(ActionVerb.TaskAdded, actor, after: title.Trim());
    }

    public void Finish(Guid taskId, Actor actor)
    {
        action.RequireOpen();
        var task = Find(taskId);
        if (task.IsDone)
            throw new DomainException("responsibilities.task.already-done");
        task.Finish(actor);
        action.Record(ActionVerb.TaskFinished, actor, after: task.Title);
    }

    public void Reopen(Guid taskId, Actor actor)
    {
        action.RequireOpen();
        var task = Find(taskId);
        if (!task.IsDone)
            throw new DomainException("responsibilities.task.already-open");
        task.Reopen();
        action.Record(ActionVerb.TaskReopened, actor, after: task.Title);
    }

    public void Remove(Guid taskId, Actor actor)
    {
        action.RequireOpen();
        var task = Find(taskId);
        tasks.Remove(task);
        action.Record(ActionVerb.TaskRemoved, actor, before: task.Title);
    }

    /// <summary>Leaves the open tasks of somebody who no longer takes part to anybody.</summary>
    internal void Unassign(Guid? person)
    {
        foreach (var task in tasks.Where(task => task.PersonId is not null && task.PersonId == person && !task.IsDone))
            task.Unassign();
    }

    private SubTask Find(Guid id) => tasks.Find(task => task.Id == id) ?? throw new DomainException("responsibilities.task.unknown");
}
