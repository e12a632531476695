using FacultyDev.Kernel.Access;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>The changes of actions that many tests begin with, made as the acting user.</summary>
internal static class ActionChanges
{
    public static Task ChangeAsync(this ActingUser user, Guid id, int version, ActionOperation operation, Action<ResponsibilityAction, Actor> verb) =>
        user.Get<ActionAccess>().ChangeAsync(id, version, operation, verb, CancellationToken.None);

    public static Task BeginAsync(this ActingUser user, Guid id, int version = 0) =>
        user.ChangeAsync(id, version, ActionOperation.Begin, (action, actor) => action.Begin(actor));

    public static Task AdvanceAsync(this ActingUser user, Guid id, int version, int percent) =>
        user.ChangeAsync(id, version, ActionOperation.Advance, (action, actor) => action.Advance(percent, actor));

    public static Task BlockAsync(this ActingUser user, Guid id, int version, string reason) =>
        user.ChangeAsync(id, version, ActionOperation.Block, (action, actor) => action.Block(reason, actor));

    public static Task CompleteAsync(this ActingUser user, Guid id, int version, string outcome, DateOnly completedOn) =>
        user.ChangeAsync(id, version, ActionOperation.Complete, (action, actor) => action.Complete(outcome, completedOn, actor));

    public static Task DropAsync(this ActingUser user, Guid id, int version, string reason) =>
        user.ChangeAsync(id, version, ActionOperation.Drop, (action, actor) => action.Drop(reason, actor));

    public static Task ReopenAsync(this ActingUser user, Guid id, int version, string reason) =>
        user.ChangeAsync(id, version, ActionOperation.Reopen, (action, actor) => action.Reopen(reason, actor));

    public static Task RescheduleAsync(this ActingUser user, Guid id, int version, ActionDates dates, string? reason) =>
        user.ChangeAsync(id, version, ActionOperation.Reschedule, (action, actor) => action.Reschedule(dates, reason, actor));
}
