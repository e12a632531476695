using FacultyDev.Kernel.Access;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>A task of an action. The progress of an action that has tasks is computed from them.</summary>
internal sealed class SubTask
{
    public const int MaxTitleLength = 160;

    private SubTask()
    {
    }

    public SubTask(Guid actionId, string title, Guid? personId, DateOnly? due) => (ActionId, Title, PersonId, Due) = (actionId, title, personId, due);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ActionId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The owner or a helper; null when anybody on the action may do it.</summary>
    public Guid? PersonId { get; private set; }

    public DateOnly? Due { get; private set; }

    /// <summary>Set exactly when the task is done.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Null when a technical account finished the task.</summary>
    public Guid? DoneById { get; private set; }

    /// <summary>The name of whoever finished the task, at that time.</summary>
    public string? DoneBy { get; private set; }

    public bool IsDone => DoneOn is not null;

    internal void Finish(Actor actor) => (DoneOn, DoneById, DoneBy) = (actor.Day, actor.PersonId, actor.Name);

    internal void Reopen() => (DoneOn, DoneById, DoneBy) = (null, null, null);

    /// <summary>Removes the assignee, who no longer takes part in the action.</summary>
    internal void Unassign() => PersonId = null;
}
