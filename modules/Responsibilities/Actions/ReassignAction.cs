namespace FacultyDev.Responsibilities.Actions;

/// <summary>Changes the owner of an action and notifies the new owner.</summary>
internal sealed class ReassignAction(ActionAccess actions, ActionNotifications notifications)
{
    public Task RunAsync(Guid id, int version, ActionOwner owner, string? reason, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, version, ActionOperation.Reassign,
        async (action, actor) =>
        {
            await notifications.RequireActiveOwnerAsync(owner, cancellationToken);
            action.Reassign(owner, reason, actor);
            await notifications.NotifyOwnerAsync(action, cancellationToken);
        },
        cancellationToken);
}
