using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Reads;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Loads an action's page and its files, for those who may see the action.</summary>
internal sealed class ActionDetailsQuery(
    ActionsInReach actions, FacultyDevDbContext db, IUnits units, CatalogueQuery catalogue, FileStore files, OwnerNames names, ISensitiveReads reads,
    IViewer viewer)
{
    /// <summary>Longer histories and threads show their newest part; nobody reads two hundred lines.</summary>
    private const int Most = 200;

    /// <exception cref="NotFoundException">There is none, or not for this viewer.</exception>
    public async Task<ActionDetails> FindAsync(Guid id, CancellationToken cancellation)
    {
        var (action, rights) = await actions.FindAsync(id, cancellation);
        var steps = await db.Set<ActionStep>().AsNoTracking().Where(step => step.ActionId == id)
            .OrderByDescending(step => step.At).ThenByDescending(step => step.Id).Take(Most).ToListAsync(cancellation);
        var comments = await db.Set<ActionComment>().AsNoTracking().Where(comment => comment.ActionId == id)
            .OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id).Take(Most).ToListAsync(cancellation);
        var evidence = await db.Set<ActionEvidence>().AsNoTracking().Where(item => item.ActionId == id && item.WithdrawnAt == null)
            .OrderByDescending(item => item.At).ThenByDescending(item => item.Id).Take(Most).ToListAsync(cancellation);

        var fileIds = evidence.Select(item => item.FileId).OfType<Guid>().ToList();
        await names.LoadAsync(
            [action.OwnerId, .. action.Helpers.Select(helper => (Guid?)helper.PersonId), .. steps.SelectMany(PeopleIn), .. action.Tasks.Select(task => task.PersonId)], cancellation);
        var inForce = await catalogue.InForceAsync(new AcademicYear(action.AcademicYear), cancellation);
        return new ActionDetails(
            action,
            rights,
            (await units.TreeAsync(cancellation)).Find(action.UnitId),
            [.. inForce.Where(entry => action.Codes.Any(served => served.Code == entry.Code))],
            steps,
            [.. comments.AsEnumerable().Reverse()],
            evidence,
            fileIds.Count == 0 ? new Dictionary<Guid, FileFacts>() : await files.FindAsync(fileIds, cancellation));
    }

    /// <summary>A file of an action, as a download. Who neither owns the action nor helps with it is noted for its owner.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<FileStreamResult> FileAsync(Guid id, Guid evidenceId, CancellationToken cancellation)
    {
        var (action, _) = await actions.FindAsync(id, cancellation);
        var item = await db.Set<ActionEvidence>().AsNoTracking()
            .FirstOrDefaultAsync(item => item.Id == evidenceId && item.ActionId == id && item.WithdrawnAt == null, cancellation).OrNotFound();
        if (action.OwnerId is { } owner && action.Helpers.All(helper => helper.PersonId != viewer.PersonId))
            await reads.NoteAsync(owner, DataClasses.ActionEvidence, "responsibilities.evidence-file", cancellation);
        return await files.ServeAsync(item.FileId ?? throw new NotFoundException(), cancellation);
    }

    private static IEnumerable<Guid?> PeopleIn(ActionStep step)
    {
        foreach (var text in new[] { step.Before, step.After })
            if (ActionOwner.TryParse(text, out var owner))
                yield return owner.PersonId;
    }
}
