using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Loads an action's page and its files, for viewers who may see the action.</summary>
internal sealed class ActionDetailsQuery(
    ActionAccess actions, FacultyDevDbContext db, IUnits units, CatalogueQuery catalogue, FileStore files, OwnerNames names, IAccessLog accessLog,
    IViewer viewer)
{
    /// <summary>Limits history, comments and evidence to the newest items, because an action can collect hundreds of them.</summary>
    private const int MaxListed = 200;

    /// <exception cref="NotFoundException">The action does not exist, or this viewer may not see it.</exception>
    public async Task<ActionView> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var (action, rights) = await actions.FindAsync(id, cancellationToken);
        var entries = await db.Set<ActionHistoryEntry>().AsNoTracking().Where(entry => entry.ActionId == id)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(MaxListed).ToListAsync(cancellationToken);
        var comments = await db.Set<ActionComment>().AsNoTracking().Where(comment => comment.ActionId == id)
            .OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id).Take(MaxListed).ToListAsync(cancellationToken);
        var evidence = await db.Set<ActionEvidence>().AsNoTracking().Where(item => item.ActionId == id && item.WithdrawnAt == null)
            .OrderByDescending(item => item.At).ThenByDescending(item => item.Id).Take(MaxListed).ToListAsync(cancellationToken);

        var fileIds = evidence.Select(item => item.FileId).OfType<Guid>().ToList();
        await names.LoadAsync(
            [action.OwnerId, .. action.Helpers.Select(helper => (Guid?)helper.PersonId), .. entries.SelectMany(PeopleIn), .. action.Tasks.Select(task => task.PersonId)], cancellationToken);
        var inForce = await catalogue.ListInForceAsync(new AcademicYear(action.AcademicYear), cancellationToken);
        return new ActionView(
            action,
            rights,
            (await units.GetTreeAsync(cancellationToken)).Find(action.UnitId),
            [.. inForce.Where(entry => action.Codes.Any(served => served.Code == entry.Code))],
            entries,
            [.. comments.AsEnumerable().Reverse()],
            evidence,
            fileIds.Count == 0 ? new Dictionary<Guid, FileDetails>() : await files.FindAsync(fileIds, cancellationToken));
    }

    /// <summary>
    /// Opens an evidence file as a download. The access log records viewers who are neither the owner nor a helper, so that the owner can
    /// see them.
    /// </summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<FileStreamResult> OpenFileAsync(Guid id, Guid evidenceId, CancellationToken cancellationToken)
    {
        var (action, _) = await actions.FindAsync(id, cancellationToken);
        var item = await db.Set<ActionEvidence>().AsNoTracking()
            .FirstOrDefaultAsync(item => item.Id == evidenceId && item.ActionId == id && item.WithdrawnAt == null, cancellationToken).OrNotFoundAsync();
        if (action.OwnerId is { } owner && action.Helpers.All(helper => helper.PersonId != viewer.PersonId))
            await accessLog.RecordAsync(owner, DataClasses.ActionEvidence, "responsibilities.evidence-file", cancellationToken);
        return await files.ServeAsync(item.FileId ?? throw new NotFoundException(), cancellationToken);
    }

    private static IEnumerable<Guid?> PeopleIn(ActionHistoryEntry entry)
    {
        foreach (var text in new[] { entry.Before, entry.After })
            if (ActionOwner.TryParse(text, out var owner))
                yield return owner.PersonId;
    }
}
