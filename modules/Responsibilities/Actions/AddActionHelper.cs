namespace FacultyDev.Responsibilities.Actions;

/// <summary>Adds a helper to an action and notifies them.</summary>
internal sealed class AddActionHelper(ActionAccess actions, ActionNotifications notifications)
{
    public Task RunAsync(Guid id, int version, Guid helper, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, version, ActionOperation.ChangeHelpers,
        async (action, actor) =>
        {
            await notifications.RequireActiveHelperAsync(helper, cancellationToken);
            action.AddHelper(helper, actor);
            await notifications.NotifyHelperAsync(action, helper, cancellationToken);
        },
        cancellationToken);
}
