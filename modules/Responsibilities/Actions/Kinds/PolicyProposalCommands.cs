using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Changes the topic of a policy proposal and moves it through its stages: submitted, under review, adopted or declined.</summary>
internal sealed class PolicyProposalCommands(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public Task DescribeAsync(Guid id, int version, PolicyTopic topic, string? sentTo, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, (action, actor) => action.DescribePolicy(topic, sentTo, actor), cancellationToken);

    public Task SubmitAsync(Guid id, int version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, (action, actor) => action.Submit(actor), cancellationToken);

    public Task StartReviewAsync(Guid id, int version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, (action, actor) => action.StartReview(actor), cancellationToken);

    public Task AdoptAsync(Guid id, int version, string words, DateOnly day, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, (action, actor) => action.Adopt(words, day, actor), cancellationToken);

    public Task DeclineAsync(Guid id, int version, string reason, DateOnly day, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, (action, actor) => action.Decline(reason, day, actor), cancellationToken);

    private async Task ChangeAsync(Guid id, int version, Action<ResponsibilityAction, Actor> verb, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        verb(action, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
