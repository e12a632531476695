using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Adds a link, or a file that the file store validates and keeps, as evidence, and withdraws evidence.</summary>
internal sealed class EvidenceCommands(ActionAccess actions, FileStore files, FacultyDevDbContext db, IViewer viewer)
{
    public Task AttachLinkAsync(Guid id, string title, string url, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, null, ActionOperation.AttachEvidence, (action, actor) => action.Attach(ActionEvidence.OfLink(id, title, url, actor), actor), cancellationToken);

    public Task AttachFileAsync(Guid id, string title, IFormFile file, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, null, ActionOperation.AttachEvidence,
        async (action, actor) =>
        {
            var stored = await files.SaveAsync(file, FilePolicy.Documents, "File", cancellationToken);
            action.Attach(ActionEvidence.OfFile(id, title, stored, actor), actor);
        },
        cancellationToken);

    /// <summary>Withdraws a piece of evidence. The person who added it, the action's owner and planners may do so.</summary>
    public Task WithdrawAsync(Guid id, Guid evidenceId, string reason, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, null, ActionOperation.WithdrawEvidence,
        async (action, actor) =>
        {
            var item = await db.Set<ActionEvidence>()
                .FirstOrDefaultAsync(item => item.Id == evidenceId && item.ActionId == id, cancellationToken).OrNotFoundAsync();
            var isOwn = item.PersonId is not null && item.PersonId == viewer.PersonId;
            if (!isOwn && !(await actions.GetRightsAsync(action, cancellationToken)).MayWorkOn)
                throw new NotFoundException();
            action.Withdraw(item, reason, actor);
        },
        cancellationToken);
}
