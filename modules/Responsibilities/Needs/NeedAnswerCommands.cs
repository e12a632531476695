using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Answers a need: accepts it with an action, declines it, or transfers it to another unit. The raiser is notified.</summary>
internal sealed class NeedAnswerCommands(
    NeedAccess needs, ActionAccess actions, PlanAction planAction, IUnits units, NeedSettingsStore settings, NeedNotifications notifications)
{
    /// <summary>Plans a new action and accepts the need with it.</summary>
    public Task AcceptAsync(Guid id, int version, ActionPlan plan, string words, CancellationToken cancellationToken) => needs.ChangeAsync(
        id, version, NeedOperation.Accept,
        async (need, actor) => await AcceptAsync(need, await planAction.RunAsync(plan, cancellationToken), words, actor, cancellationToken),
        cancellationToken);

    /// <summary>Accepts the need with an existing open action.</summary>
    public Task LinkAsync(Guid id, int version, Guid actionId, string words, CancellationToken cancellationToken) => needs.ChangeAsync(
        id, version, NeedOperation.Accept,
        async (need, actor) =>
        {
            var (action, rights) = await actions.FindAsync(actionId, cancellationToken);
            if (!rights.MayPlan)
                throw new NotFoundException();
            if (!action.IsOpen)
                throw new DomainException("responsibilities.need.action-closed", "ActionId");
            await AcceptAsync(need, actionId, words, actor, cancellationToken);
        },
        cancellationToken);

    public Task DeclineAsync(Guid id, int version, string reason, CancellationToken cancellationToken) => needs.ChangeAsync(
        id, version, NeedOperation.Decline,
        async (need, actor) =>
        {
            need.Decline(reason, actor);
            await notifications.NotifyRaiserAsync(need, "responsibilities.need-declined", cancellationToken);
        },
        cancellationToken);

    public Task TransferAsync(Guid id, int version, Guid unitId, string reason, CancellationToken cancellationToken) => needs.ChangeAsync(
        id, version, NeedOperation.Transfer,
        async (need, actor) =>
        {
            var tree = await units.GetTreeAsync(cancellationToken);
            var to = TransferTargets(tree, need).FirstOrDefault(unit => unit.Id == unitId) ?? throw new DomainException("responsibilities.need.unknown-level", "UnitId");
            var from = tree.Find(need.UnitId) ?? to;
            need.Transfer(from, to, reason, (await settings.GetAsync(cancellationToken)).Days, actor);
            await notifications.NotifyLeadersAsync(need, cancellationToken);
            await notifications.NotifyRaiserAsync(need, "responsibilities.need-transferred", cancellationToken);
        },
        cancellationToken);

    /// <summary>
    /// Returns the units to which a need can be transferred: the levels above, and the units directly below unless the raiser hides their
    /// name, because leaders close to the raiser could guess who it is.
    /// </summary>
    public static IEnumerable<UnitSummary> TransferTargets(UnitTree tree, Need need) =>
        tree.PathTo(need.UnitId).SkipLast(1).Reverse().Concat(need.ShowsName ? tree.ChildrenOf(need.UnitId) : []);

    private async Task AcceptAsync(Need need, Guid action, string words, Actor actor, CancellationToken cancellationToken)
    {
        need.Accept(action, words, actor);
        await notifications.NotifyRaiserAsync(need, "responsibilities.need-accepted", cancellationToken);
    }
}
