using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>
/// Selects the command that applies the change to one action; each command checks the viewer's permissions itself. Reopening in bulk is
/// not offered, because each action needs its own reason.
/// </summary>
internal sealed class BulkEditDispatcher(
    ReassignAction reassign, RescheduleAction reschedule, LinkActionToPriority link, BeginAction begin, BlockAction block, UnblockAction unblock,
    CompleteAction complete, DropAction drop, TimeProvider time)
{
    public Task RunAsync(ResponsibilityAction action, int version, BulkEditDetails order, CancellationToken cancellationToken) => order.Kind switch
    {
        BulkKind.Owner => reassign.RunAsync(action.Id, version, order.Owner ?? throw new DomainException("responsibilities.owner.unknown", "OwnerId"), order.Why, cancellationToken),
        BulkKind.Due => reschedule.RunAsync(action.Id, version, new ActionDates(action.Start, order.Due!.Value), order.Why, cancellationToken),
        BulkKind.Priority => link.RunAsync(action.Id, version, order.PriorityId, cancellationToken),
        _ => ChangeStatusAsync(action, version, order, cancellationToken),
    };

    private Task ChangeStatusAsync(ResponsibilityAction action, int version, BulkEditDetails order, CancellationToken cancellationToken) => (order.Status, action.Status) switch
    {
        (ActionStatus.InProgress, ActionStatus.Blocked) => unblock.RunAsync(action.Id, version, cancellationToken),
        (ActionStatus.InProgress, _) => begin.RunAsync(action.Id, version, cancellationToken),
        (ActionStatus.Blocked, _) => block.RunAsync(action.Id, version, order.Why ?? "", cancellationToken),
        (ActionStatus.Done, _) => complete.RunAsync(action.Id, version, order.Why ?? "", time.Today(), cancellationToken),
        (ActionStatus.Dropped, _) => drop.RunAsync(action.Id, version, order.Why ?? "", cancellationToken),
        _ => throw new DomainException("responsibilities.bulk-edit.missing-status", "Status"),
    };
}
