using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Moves a policy proposal on: what it is about, submitted, under review, adopted or declined.</summary>
internal sealed class MovePolicy(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public Task DescribeAsync(Guid id, int version, PolicyTopic topic, string? sentTo, CancellationToken cancellation) =>
        DoAsync(id, version, (action, by) => action.DescribePolicy(topic, sentTo, by), cancellation);

    public Task SubmitAsync(Guid id, int version, CancellationToken cancellation) =>
        DoAsync(id, version, (action, by) => action.Submit(by), cancellation);

    public Task TakeUpAsync(Guid id, int version, CancellationToken cancellation) =>
        DoAsync(id, version, (action, by) => action.TakeUp(by), cancellation);

    public Task AdoptAsync(Guid id, int version, string words, DateOnly day, CancellationToken cancellation) =>
        DoAsync(id, version, (action, by) => action.Adopt(words, day, by), cancellation);

    public Task DeclineAsync(Guid id, int version, string reason, DateOnly day, CancellationToken cancellation) =>
        DoAsync(id, version, (action, by) => action.Decline(reason, day, by), cancellation);

    private async Task DoAsync(Guid id, int version, Action<ResponsibilityAction, Signature> verb, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        verb(action, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
