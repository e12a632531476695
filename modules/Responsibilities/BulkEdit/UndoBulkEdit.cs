using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>Undoes a bulk edit with history entries of its own. Actions that were changed since are skipped and reported.</summary>
internal sealed class UndoBulkEdit(
    ActionAccess actions, FacultyDevDbContext db, IMapper mapper, IViewer viewer, ModuleTexts texts, Clock clock,
    IStringLocalizer<ResponsibilitiesText> text)
{
    /// <exception cref="NotFoundException">The change does not exist or was made by somebody else.</exception>
    public async Task<BulkChange> FindAsync(Guid id, CancellationToken cancellationToken) => await db.Set<BulkChange>()
        .FirstOrDefaultAsync(change => change.Id == id && change.AccountId == viewer.AccountId, cancellationToken).OrNotFoundAsync();

    /// <inheritdoc cref="FindAsync"/>
    public async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var change = await FindAsync(id, cancellationToken);
        change.Undo(clock.UtcNow);
        foreach (var line in change.Lines.Where(line => line.WasChanged).ToList())
            await UndoOneAsync(change.Kind, line, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task UndoOneAsync(BulkKind kind, BulkLine line, CancellationToken cancellationToken)
    {
        try
        {
            var visible = await actions.VisibleAsync(cancellationToken);
            if (await visible.AnyAsync(action => action.Id == line.ActionId && action.Version != line.VersionAfter, cancellationToken))
            {
                line.MarkSkipped(text["Bulk.ChangedMeanwhile"]);
                return;
            }

            await actions.ChangeAsync(
                line.ActionId, line.VersionAfter, ActionOperation.UndoBulkEdit,
                (action, actor) => RestoreAsync(kind, action, ActionState.Read(line.Before!), actor, cancellationToken),
                cancellationToken);
            line.MarkUndone();
        }
        catch (DomainException refusal)
        {
            line.MarkSkipped(texts.Get(refusal));
        }
        catch (NotFoundException)
        {
            line.MarkSkipped(text["Bulk.NotYours"]);
        }
    }

    private async Task RestoreAsync(BulkKind kind, ResponsibilityAction action, ActionState before, Actor actor, CancellationToken cancellationToken)
    {
        var reason = text["Bulk.Undone.Why"].Value;
        switch (kind)
        {
            case BulkKind.Owner when ActionOwner.TryParse(before.Owner, out var owner):
                action.Reassign(owner, reason, actor);
                break;
            case BulkKind.Due:
                action.Reschedule(new ActionDates(before.Start, before.Due), reason, actor);
                break;
            case BulkKind.Priority:
                action.Link(await FindPriorityLinkAsync(before.PriorityId, cancellationToken), actor);
                break;
            default:
                action.Restore(before.StatusDetails, reason, actor);
                break;
        }
    }

    private async Task<PriorityLink?> FindPriorityLinkAsync(Guid? id, CancellationToken cancellationToken) => id is null
        ? null
        : await db.Set<StrategicPriority>().Where(priority => priority.Id == id)
            .ProjectTo<PriorityLink>(mapper.ConfigurationProvider).SingleAsync(cancellationToken);
}
