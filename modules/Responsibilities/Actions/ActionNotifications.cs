using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Checks that owners and helpers are active members, and notifies them.</summary>
internal sealed class ActionNotifications(IPeople people, IAccounts accounts, INotifier notifier, IViewer viewer)
{
    /// <exception cref="DomainException">The person does not exist or has left.</exception>
    public async Task RequireActiveOwnerAsync(ActionOwner owner, CancellationToken cancellationToken)
    {
        if (owner.PersonId is not { } id)
            return;
        if ((await people.GetNamesAsync([id], cancellationToken)).GetValueOrDefault(id) is not { } person)
            throw new DomainException("responsibilities.owner.unknown", "OwnerId");
        if (person.HasLeft)
            throw new DomainException("responsibilities.owner.left", "OwnerId", person.Name);
    }

    /// <inheritdoc cref="RequireActiveOwnerAsync"/>
    public async Task RequireActiveHelperAsync(Guid id, CancellationToken cancellationToken)
    {
        if ((await people.GetNamesAsync([id], cancellationToken)).GetValueOrDefault(id) is not { } person)
            throw new DomainException("responsibilities.helper.unknown", "HelperId");
        if (person.HasLeft)
            throw new DomainException("responsibilities.owner.left", "HelperId", person.Name);
    }

    public Task NotifyOwnerAsync(ResponsibilityAction action, CancellationToken cancellationToken) =>
        NotifyAsync(action.OwnerId, "responsibilities.action-yours", action, cancellationToken);

    public Task NotifyHelperAsync(ResponsibilityAction action, Guid helper, CancellationToken cancellationToken) =>
        NotifyAsync(helper, "responsibilities.action-help", action, cancellationToken);

    public async Task NotifyTaskAsync(ResponsibilityAction action, Guid person, string task, CancellationToken cancellationToken) =>
        await NotifyAsync([person], "responsibilities.action-task", [task, action.Title], action, cancellationToken);

    public async Task NotifyMentionedAsync(ResponsibilityAction action, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken) =>
        await NotifyAsync(people, "responsibilities.action-mention", [viewer.Name, action.Title], action, cancellationToken);

    /// <summary>Notifies the person unless they made the change themselves. An action owned by a role has no person to notify.</summary>
    private async Task NotifyAsync(Guid? personId, string code, ResponsibilityAction action, CancellationToken cancellationToken)
    {
        if (personId is { } person)
            await NotifyAsync([person], code, [action.Title, action.Due], action, cancellationToken);
    }

    private async Task NotifyAsync(
        IReadOnlyCollection<Guid> people, string code, IReadOnlyList<object> arguments, ResponsibilityAction action, CancellationToken cancellationToken)
    {
        var others = people.Where(person => person != viewer.PersonId).ToList();
        if (others.Count > 0)
            notifier.Notify((await accounts.GetAccountIdsAsync(others, cancellationToken)).Values, code, arguments, $"/responsibilities/actions/{action.Id}");
    }
}
