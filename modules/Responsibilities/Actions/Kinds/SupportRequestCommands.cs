using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

internal sealed class SupportRequestCommands(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RequestAsync(Guid id, int version, SupportAmount amount, string of, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.AskSupport(amount, of, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AnswerAsync(
        Guid id, int version, SupportStage answer, SupportAmount granted, string? words, DateOnly day, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.AnswerSupport(answer, granted, words, day, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
