using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Says something about an action, and tells those who are meant by it.</summary>
internal sealed class CommentOnAction(
    ActionAccess actions, MentionResolver mentions, ActionNotifications people, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    /// <param name="tell">People chosen to be told, besides those named with an @ in the text.</param>
    /// <returns>Names in the text that fit nobody who sees the action; they were not told.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(
        Guid id, string text, CancellationToken cancellationToken, IReadOnlyCollection<Guid>? tell = null)
    {
        var action = await actions.LoadToContributeAsync(id, cancellationToken);
        db.Add(new ActionComment(action.Id, text, viewer.ToActor(time)));
        var (meant, unknown) = await mentions.ResolveAsync(action, text, tell ?? [], cancellationToken);
        await people.NotifyMentionedAsync(action, meant, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return unknown;
    }

    /// <summary>The names to offer to whoever writes a comment.</summary>
    /// <exception cref="NotFoundException">There is no such action, or not for this viewer to comment on.</exception>
    public async Task<IReadOnlyList<string>> ListMentionableAsync(Guid id, CancellationToken cancellationToken)
    {
        var (action, rights) = await actions.FindAsync(id, cancellationToken);
        return rights.MayContribute ? await mentions.ListMentionableAsync(action, viewer.PersonId, cancellationToken) : throw new NotFoundException();
    }
}
