using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>
/// Applies the change to one action by the operation or command that pages use, which checks the viewer's rights itself. Reopening in bulk
/// is not offered, because each action needs its own reason.
/// </summary>
internal sealed class BulkEditDispatcher(ActionAccess actions, ReassignAction reassign, LinkActionToPriority link)
{
    public Task RunAsync(ResponsibilityAction action, int version, BulkEditDetails order, CancellationToken cancellationToken)
    {
        return order.Kind switch
        {
            BulkKind.Owner => reassign.RunAsync(
                action.Id, version, order.Owner ?? throw new DomainException("responsibilities.owner.unknown", "OwnerId"), order.Why, cancellationToken),
            BulkKind.Due => ChangeAsync(ActionOperation.Reschedule, (one, actor) => one.Reschedule(new ActionDates(one.Start, order.Due!.Value), order.Why, actor)),
            BulkKind.Priority => link.RunAsync(action.Id, version, order.PriorityId, cancellationToken),
            _ => (order.Status, action.Status) switch
            {
                (ActionStatus.InProgress, ActionStatus.Blocked) => ChangeAsync(ActionOperation.Unblock, (one, actor) => one.Unblock(actor)),
                (ActionStatus.InProgress, _) => ChangeAsync(ActionOperation.Begin, (one, actor) => one.Begin(actor)),
                (ActionStatus.Blocked, _) => ChangeAsync(ActionOperation.Block, (one, actor) => one.Block(order.Why ?? "", actor)),
                (ActionStatus.Done, _) => ChangeAsync(ActionOperation.Complete, (one, actor) => one.Complete(order.Why ?? "", actor.Day, actor)),
                (ActionStatus.Dropped, _) => ChangeAsync(ActionOperation.Drop, (one, actor) => one.Drop(order.Why ?? "", actor)),
                _ => throw new DomainException("responsibilities.bulk-edit.missing-status", "Status"),
            },
        };

        Task ChangeAsync(ActionOperation operation, Action<ResponsibilityAction, Actor> verb) =>
            actions.ChangeAsync(action.Id, version, operation, verb, cancellationToken);
    }
}
