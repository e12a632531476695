using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Says something about an action.</summary>
internal sealed class CommentOnAction(ActionsInReach actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, string text, CancellationToken cancellation)
    {
        var action = await actions.ToContributeAsync(id, cancellation);
        db.Add(new ActionComment(action.Id, text, viewer.Sign(time)));
        await db.SaveChangesAsync(cancellation);
    }
}
