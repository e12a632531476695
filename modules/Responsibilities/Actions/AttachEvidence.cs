using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Adds a link, or a file that the file store validates and keeps, as evidence.</summary>
internal sealed class AttachEvidence(ActionAccess actions, FileStore files, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task AttachLinkAsync(Guid id, string title, string url, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToContributeAsync(id, cancellationToken);
        var actor = viewer.ToActor(time);
        action.Attach(ActionEvidence.OfLink(id, title, url, actor), actor);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AttachFileAsync(Guid id, string title, IFormFile file, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToContributeAsync(id, cancellationToken);
        var actor = viewer.ToActor(time);
        var stored = await files.SaveAsync(file, FilePolicy.Documents, "File", cancellationToken);
        action.Attach(ActionEvidence.OfFile(id, title, stored, actor), actor);
        await db.SaveChangesAsync(cancellationToken);
    }
}
