using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Bulk;

/// <summary>Takes a change to many back, by verbs that leave their own signed steps. What somebody changed since is left and named.</summary>
internal sealed class TakeBackMany(
    ActionsInReach actions, FacultyDevDbContext db, IMapper mapper, IViewer viewer, ModuleTexts texts, TimeProvider time,
    IStringLocalizer<ResponsibilitiesText> text)
{
    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    public async Task<BulkChange> FindAsync(Guid id, CancellationToken cancellation) => await db.Set<BulkChange>()
        .FirstOrDefaultAsync(change => change.Id == id && change.AccountId == viewer.AccountId, cancellation).OrNotFound();

    /// <inheritdoc cref="FindAsync"/>
    public async Task RunAsync(Guid id, CancellationToken cancellation)
    {
        var change = await FindAsync(id, cancellation);
        change.TakeBack(time.GetUtcNow().UtcDateTime);
        foreach (var line in change.Lines.Where(line => line.WasChanged).ToList())
            await OneAsync(change.Kind, line, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task OneAsync(BulkKind kind, BulkLine line, CancellationToken cancellation)
    {
        try
        {
            var visible = await actions.VisibleAsync(cancellation);
            if (await visible.AnyAsync(action => action.Id == line.ActionId && action.Version != line.VersionAfter, cancellation))
            {
                line.LeaveAlone(text["Bulk.ChangedMeanwhile"]);
                return;
            }

            var action = await actions.ToCarryAsync(line.ActionId, line.VersionAfter, cancellation);
            await TakeBackAsync(kind, action, BulkMemory.Read(line.Before!), viewer.Sign(time), cancellation);
            line.TakenBack();
        }
        catch (DomainException refusal)
        {
            line.LeaveAlone(texts.For(refusal));
        }
        catch (NotFoundException)
        {
            line.LeaveAlone(text["Bulk.NotYours"]);
        }
    }

    private async Task TakeBackAsync(BulkKind kind, ResponsibilityAction action, BulkMemory before, Signature by, CancellationToken cancellation)
    {
        var why = text["Bulk.TakenBack.Why"].Value;
        switch (kind)
        {
            case BulkKind.Owner when ActionOwner.TryParse(before.Owner, out var owner):
                action.Reassign(owner, why, by);
                break;
            case BulkKind.Due:
                action.Reschedule(new ActionDates(before.Start, before.Due), why, by);
                break;
            case BulkKind.Priority:
                action.Link(await NamedAsync(before.PriorityId, cancellation), by);
                break;
            default:
                action.Restore(before.Standing, why, by);
                break;
        }
    }

    private async Task<PriorityLink?> NamedAsync(Guid? id, CancellationToken cancellation) => id is null
        ? null
        : await db.Set<StrategicPriority>().Where(priority => priority.Id == id)
            .ProjectTo<PriorityLink>(mapper.ConfigurationProvider).SingleAsync(cancellation);
}
