namespace FacultyDev.Responsibilities.Actions;

/// <summary>Somebody who helps the owner: sees the action, comments, adds evidence.</summary>
internal sealed class ActionHelper(Guid actionId, Guid personId)
{
    public Guid ActionId { get; private set; } = actionId;

    public Guid PersonId { get; private set; } = personId;
}
