using FacultyDev.Kernel.Access;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>A step towards an action's end, with somebody who does it. An action that has any is as far as its tasks are.</summary>
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

    /// <summary>The owner or a helper; null when it is anybody's.</summary>
    public Guid? PersonId { get; private set; }

    public DateOnly? Due { get; private set; }

    /// <summary>Set exactly when it is done.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Who finished it, as they were called that day.</summary>
    public string? DoneBy { get; private set; }

    public bool IsDone => DoneOn is not null;

    internal void Finish(Actor actor) => (DoneOn, DoneBy) = (actor.Day, actor.Name);

    internal void Reopen() => (DoneOn, DoneBy) = (null, null);

    /// <summary>Whoever had it does not take part any more.</summary>
    internal void Unassign() => PersonId = null;
}
