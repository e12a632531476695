using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Adds a comment and notifies the people mentioned in it.</summary>
internal sealed class CommentOnAction(
    ActionAccess actions, MentionResolver mentions, ActionNotifications notifications, FacultyDevDbContext db, IViewer viewer)
{
    /// <param name="notify">People to notify in addition to those mentioned with @ in the text.</param>
    /// <returns>The mentioned names that match nobody who may see the action; nobody was notified for them.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(
        Guid id, string text, CancellationToken cancellationToken, IReadOnlyCollection<Guid>? notify = null)
    {
        IReadOnlyList<string> unknown = [];
        await actions.ChangeAsync(
            id, null, ActionOperation.Comment,
            async (action, actor) =>
            {
                db.Add(new ActionComment(action.Id, text, actor));
                (var mentioned, unknown) = await mentions.ResolveAsync(action, text, notify ?? [], cancellationToken);
                await notifications.NotifyMentionedAsync(action, mentioned, cancellationToken);
            },
            cancellationToken);
        return unknown;
    }

    /// <summary>Lists the names that the comment form suggests for mentions.</summary>
    /// <exception cref="NotFoundException">The action does not exist, or this viewer may not comment on it.</exception>
    public async Task<IReadOnlyList<string>> ListMentionableAsync(Guid id, CancellationToken cancellationToken)
    {
        var (action, rights) = await actions.FindAsync(id, cancellationToken);
        return rights.MayContribute ? await mentions.ListMentionableAsync(action, viewer.PersonId, cancellationToken) : throw new NotFoundException();
    }
}
