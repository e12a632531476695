using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Adds what shows that something was done: a link, or a file that the store checks and keeps.</summary>
internal sealed class AttachEvidence(ActionsInReach actions, FileStore files, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task LinkAsync(Guid id, string title, string url, CancellationToken cancellation)
    {
        var action = await actions.ToContributeAsync(id, cancellation);
        var by = viewer.Sign(time);
        action.Attach(ActionEvidence.OfLink(id, title, url, by), by);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task FileAsync(Guid id, string title, IFormFile file, CancellationToken cancellation)
    {
        var action = await actions.ToContributeAsync(id, cancellation);
        var by = viewer.Sign(time);
        var stored = await files.SaveAsync(file, FilePolicy.Documents, "File", cancellation);
        action.Attach(ActionEvidence.OfFile(id, title, stored, by), by);
        await db.SaveChangesAsync(cancellation);
    }
}
