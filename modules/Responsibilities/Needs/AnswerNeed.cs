using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Answers a need: an action is done for it, it is declined, or others are to answer. The raiser is told.</summary>
internal sealed class AnswerNeed(
    NeedsInReach needs, ActionsInReach actions, PlanAction planAction, IUnits units, NeedSettingsQuery settings, NeedPeople tell, FacultyDevDbContext db,
    IViewer viewer, TimeProvider time)
{
    /// <summary>Plans a new action for it.</summary>
    /// <returns>The action.</returns>
    public async Task<Guid> AcceptAsync(Guid id, int version, ActionPlan plan, string words, CancellationToken cancellation)
    {
        var need = await needs.ToAnswerAsync(id, version, cancellation);
        var action = await planAction.RunAsync(plan, cancellation);
        await AcceptAsync(need, action, words, cancellation);
        return action;
    }

    /// <summary>An action that is under way answers it too.</summary>
    public async Task LinkAsync(Guid id, int version, Guid actionId, string words, CancellationToken cancellation)
    {
        var need = await needs.ToAnswerAsync(id, version, cancellation);
        var (action, rights) = await actions.FindAsync(actionId, cancellation);
        if (!rights.MayPlan)
            throw new NotFoundException();
        if (!action.IsOpen)
            throw new DomainException("responsibilities.need-action-closed", "ActionId");
        await AcceptAsync(need, actionId, words, cancellation);
    }

    public async Task DeclineAsync(Guid id, int version, string reason, CancellationToken cancellation)
    {
        var need = await needs.ToAnswerAsync(id, version, cancellation);
        need.Decline(reason, viewer.Sign(time));
        await tell.TellRaiserAsync(need, "responsibilities.need-declined", cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task TransferAsync(Guid id, int version, Guid unitId, string why, CancellationToken cancellation)
    {
        var need = await needs.ToAnswerAsync(id, version, cancellation);
        var tree = await units.TreeAsync(cancellation);
        var to = Levels(tree, need).FirstOrDefault(unit => unit.Id == unitId) ?? throw new DomainException("responsibilities.need-transfer-unknown", "UnitId");
        var from = tree.Find(need.UnitId) ?? to;
        need.Transfer(from, to, why, (await settings.GetAsync(cancellation)).Days, viewer.Sign(time));
        await tell.TellLeadersAsync(need, cancellation);
        await tell.TellRaiserAsync(need, "responsibilities.need-transferred", cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Where it can go: to the levels above, and to the units right below unless its raiser hides their name, who chose not to be guessed
    /// by those next door.
    /// </summary>
    public static IEnumerable<UnitSummary> Levels(UnitTree tree, Need need) =>
        tree.PathTo(need.UnitId).SkipLast(1).Reverse().Concat(need.ShowsName ? tree.ChildrenOf(need.UnitId) : []);

    private async Task AcceptAsync(Need need, Guid action, string words, CancellationToken cancellation)
    {
        need.Accept(action, words, viewer.Sign(time));
        await tell.TellRaiserAsync(need, "responsibilities.need-accepted", cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
