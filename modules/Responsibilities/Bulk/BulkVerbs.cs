using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;

namespace FacultyDev.Responsibilities.Bulk;

/// <summary>
/// Which verb does what is asked of one action. Every one authorizes by itself, as on the action's own pages. What was closed is not
/// reopened together: why it was closed is each action's own story.
/// </summary>
internal sealed class BulkVerbs(
    ReassignAction reassign, RescheduleAction reschedule, LinkAction link, BeginAction begin, BlockAction block, UnblockAction unblock,
    CompleteAction complete, DropAction drop, TimeProvider time)
{
    public Task RunAsync(ResponsibilityAction action, int version, BulkOrder order, CancellationToken cancellation) => order.Kind switch
    {
        BulkKind.Owner => reassign.RunAsync(action.Id, version, order.Owner ?? throw new DomainException("responsibilities.owner-unknown", "OwnerId"), order.Why, cancellation),
        BulkKind.Due => reschedule.RunAsync(action.Id, version, new ActionDates(action.Start, order.Due!.Value), order.Why, cancellation),
        BulkKind.Priority => link.RunAsync(action.Id, version, order.PriorityId, cancellation),
        _ => BecomeAsync(action, version, order, cancellation),
    };

    private Task BecomeAsync(ResponsibilityAction action, int version, BulkOrder order, CancellationToken cancellation) => (order.Status, action.Status) switch
    {
        (ActionStatus.InProgress, ActionStatus.Blocked) => unblock.RunAsync(action.Id, version, cancellation),
        (ActionStatus.InProgress, _) => begin.RunAsync(action.Id, version, cancellation),
        (ActionStatus.Blocked, _) => block.RunAsync(action.Id, version, order.Why ?? "", cancellation),
        (ActionStatus.Done, _) => complete.RunAsync(action.Id, version, order.Why ?? "", time.Today(), cancellation),
        (ActionStatus.Dropped, _) => drop.RunAsync(action.Id, version, order.Why ?? "", cancellation),
        _ => throw new DomainException("responsibilities.bulk-status", "Status"),
    };
}
