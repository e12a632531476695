using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Notifications;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The people of an action: whether they are here, and telling them.</summary>
internal sealed class ActionPeople(IPeople people, IAccounts accounts, Notifier notifier, IViewer viewer)
{
    /// <exception cref="DomainException">There is no such person, or they have left.</exception>
    public async Task CheckAsync(ActionOwner owner, CancellationToken cancellation)
    {
        if (owner.PersonId is not { } id)
            return;
        if ((await people.NamesAsync([id], cancellation)).GetValueOrDefault(id) is not { } person)
            throw new DomainException("responsibilities.owner-unknown", "OwnerId");
        if (person.HasLeft)
            throw new DomainException("responsibilities.owner-left", "OwnerId", person.Name);
    }

    /// <inheritdoc cref="CheckAsync"/>
    public async Task CheckHelperAsync(Guid id, CancellationToken cancellation)
    {
        if ((await people.NamesAsync([id], cancellation)).GetValueOrDefault(id) is not { } person)
            throw new DomainException("responsibilities.helper-unknown", "HelperId");
        if (person.HasLeft)
            throw new DomainException("responsibilities.owner-left", "HelperId", person.Name);
    }

    public Task TellOwnerAsync(ResponsibilityAction action, CancellationToken cancellation) =>
        TellAsync(action.OwnerId, "responsibilities.action-yours", action, cancellation);

    public Task TellHelperAsync(ResponsibilityAction action, Guid helper, CancellationToken cancellation) =>
        TellAsync(helper, "responsibilities.action-help", action, cancellation);

    public async Task TellTaskAsync(ResponsibilityAction action, Guid person, string task, CancellationToken cancellation) =>
        await TellAsync([person], "responsibilities.action-task", [task, action.Title], action, cancellation);

    public async Task TellMentionedAsync(ResponsibilityAction action, IReadOnlyCollection<Guid> people, CancellationToken cancellation) =>
        await TellAsync(people, "responsibilities.action-mention", [viewer.Name, action.Title], action, cancellation);

    /// <summary>Nobody is told of what they did themselves; a role has no inbox.</summary>
    private async Task TellAsync(Guid? personId, string code, ResponsibilityAction action, CancellationToken cancellation)
    {
        if (personId is { } person)
            await TellAsync([person], code, [action.Title, action.Due], action, cancellation);
    }

    private async Task TellAsync(
        IReadOnlyCollection<Guid> people, string code, IReadOnlyList<object> arguments, ResponsibilityAction action, CancellationToken cancellation)
    {
        var others = people.Where(person => person != viewer.PersonId).ToList();
        if (others.Count > 0)
            notifier.Tell((await accounts.OfAsync(others, cancellation)).Values, code, arguments, $"/responsibilities/actions/{action.Id}");
    }
}
