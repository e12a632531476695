using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Asks leadership for support, and keeps its answer.</summary>
internal sealed class RequestSupport(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task AskAsync(Guid id, int version, SupportAmount amount, string of, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.AskSupport(amount, of, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task AnswerAsync(
        Guid id, int version, SupportStage answer, SupportAmount granted, string? words, DateOnly day, CancellationToken cancellation)
    {
        var action = await actions.ToCarryAsync(id, version, cancellation);
        action.AnswerSupport(answer, granted, words, day, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
