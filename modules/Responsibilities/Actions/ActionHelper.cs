namespace FacultyDev.Responsibilities.Actions;

/// <summary>A person who helps the owner and may see the action, comment on it and add evidence.</summary>
internal sealed class ActionHelper(Guid actionId, Guid personId)
{
    public Guid ActionId { get; private set; } = actionId;

    public Guid PersonId { get; private set; } = personId;
}
