using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>
/// Applies one change to several actions, each as its own page would. An action that refuses the change does not affect the
/// others.
/// </summary>
internal sealed class ApplyBulkEdit(
    ActionAccess actions, BulkEditDispatcher dispatcher, FacultyDevDbContext db, IViewer viewer, ModuleTexts texts, Clock clock,
    IStringLocalizer<ResponsibilitiesText> text)
{
    /// <summary>The size of a list page.</summary>
    public const int MaxActions = 50;

    /// <returns>The id of the bulk change, with which it can be undone.</returns>
    public async Task<Guid> RunAsync(IReadOnlyCollection<Guid> ids, BulkEditDetails order, CancellationToken cancellationToken)
    {
        if (ids.Count is 0 or > MaxActions)
            throw new DomainException("responsibilities.bulk-edit.invalid-count", null, MaxActions);
        var lines = new List<BulkLine>();
        foreach (var (id, title, version) in await FindAsync(ids, cancellationToken))
            lines.Add(await ApplyOneAsync(id, title, version, order, cancellationToken));
        var change = new BulkChange(viewer.AccountId, order.Kind, lines, viewer.ToActor(clock));
        db.Add(change);
        await db.SaveChangesAsync(cancellationToken);
        return change.Id;
    }

    private async Task<BulkLine> ApplyOneAsync(Guid id, string title, int version, BulkEditDetails order, CancellationToken cancellationToken)
    {
        try
        {
            // The command loads the same tracked instance, so action.Version is the new version afterwards.
            var action = await (await actions.VisibleAsync(cancellationToken)).FirstAsync(action => action.Id == id, cancellationToken);
            var before = ActionState.Capture(action);
            await dispatcher.RunAsync(action, version, order, cancellationToken);
            return BulkLine.Changed(action, before);
        }
        catch (DomainException refusal)
        {
            return BulkLine.Refused(id, title, texts.Get(refusal));
        }
        catch (NotFoundException)
        {
            return BulkLine.Refused(id, title, text["Bulk.NotYours"]);
        }
        catch (DbUpdateConcurrencyException)
        {
            return BulkLine.Refused(id, title, text["Bulk.ChangedMeanwhile"]);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlyList<(Guid Id, string Title, int Version)>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        [.. (await (await actions.VisibleAsync(cancellationToken)).AsNoTracking().Where(action => ids.Contains(action.Id))
            .OrderBy(action => action.Due).ThenBy(action => action.Id)
            .Select(action => new { action.Id, action.Title, action.Version }).ToListAsync(cancellationToken))
            .Select(row => (row.Id, row.Title, row.Version))];
}
