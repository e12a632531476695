using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

internal enum NeedList { ToAnswer, Answered, Mine }

/// <summary>Loads the lists of needs that the viewer may see, and the needs shown on the page of a need or an action.</summary>
internal sealed class NeedListQuery(
    NeedAccess needs, ActionAccess actions, FacultyDevDbContext db, OwnerNames names, IViewer viewer, Clock clock)
{
    private const int MaxListed = 50;

    public DateOnly Today => clock.Today;

    public bool CanAnswer => viewer.HasPermission(ResponsibilitiesPermissions.Needs.Answer);

    /// <summary>
    /// Returns the requested list if the viewer may open it; otherwise the needs to answer for leaders, and the viewer's own needs for
    /// everybody else.
    /// </summary>
    public NeedList ListOf(string? requested) =>
        Enum.TryParse<NeedList>(requested, ignoreCase: true, out var list) && Enum.IsDefined(list) && (CanAnswer || list == NeedList.Mine)
            ? list
            : CanAnswer ? NeedList.ToAnswer : NeedList.Mine;

    /// <summary>Lists the units that the needs of a list are addressed to, together with the units above them, in tree order.</summary>
    public async Task<IReadOnlyList<(UnitSummary Unit, int Depth)>> ListUnitsAsync(NeedList list, UnitTree tree, CancellationToken cancellationToken)
    {
        var addressed = await Of(list).Select(need => need.UnitId).Distinct().ToListAsync(cancellationToken);
        var shown = addressed.SelectMany(tree.PathTo).Select(unit => unit.Id).ToHashSet();
        return [.. tree.Indented().Where(place => shown.Contains(place.Unit.Id))];
    }

    /// <param name="within">Only needs addressed to these units; null for all.</param>
    public IQueryable<NeedRow> Rows(NeedList list, RaisedAs? voice, UnitSet? within = null)
    {
        var found = Of(list).InUnits(within ?? UnitSet.Everything, need => need.UnitId);
        if (voice is { } one)
            found = found.Where(need => need.RaisedAs == one);
        return found.AsNoTracking().Select(need => new NeedRow
        {
            Id = need.Id,
            Title = need.Title,
            RaisedAs = need.RaisedAs,
            Circle = need.Circle,
            ShownRaiserId = need.ShowsName ? (Guid?)need.RaiserId : null,
            UnitId = need.UnitId,
            Theme = need.Theme,
            Status = need.Status,
            RaisedOn = need.RaisedOn,
            DueOn = need.DueOn,
            AnsweredOn = need.AnsweredOn,
        });
    }

    /// <exception cref="NotFoundException">The need does not exist, or this viewer may not see it.</exception>
    public async Task<NeedView> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var (need, rights) = await needs.FindAsync(id, cancellationToken);
        var entries = await needs.Visible().AsNoTracking().Where(each => each.Id == id).SelectMany(each => each.History)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(MaxListed).ToListAsync(cancellationToken);
        if (need.ShowsName)
            await names.LoadAsync([need.RaiserId], cancellationToken);
        return new NeedView(need, rights, entries, need.ActionId is { } action ? await FindActionAsync(action, cancellationToken) : null);
    }

    /// <summary>Lists the needs that an action answers, as far as the viewer may see them.</summary>
    public async Task<IReadOnlyList<NeedRow>> ListAnsweredByAsync(Guid actionId, CancellationToken cancellationToken) =>
        await needs.Visible().AsNoTracking().Where(need => need.ActionId == actionId).OrderBy(need => need.RaisedOn).Take(MaxListed)
            .Select(need => new NeedRow { Id = need.Id, Title = need.Title }).ToListAsync(cancellationToken);

    private IQueryable<Need> Of(NeedList list) => list switch
    {
        NeedList.Mine => needs.QueryOwn(),
        NeedList.ToAnswer => needs.Addressed().Where(need => need.Status == NeedStatus.Open),
        _ => needs.Addressed().Where(need => need.Status == NeedStatus.Accepted || need.Status == NeedStatus.Declined),
    };

    private async Task<AnsweringAction> FindActionAsync(Guid id, CancellationToken cancellationToken)
    {
        var mayOpen = await (await actions.VisibleAsync(cancellationToken)).AnyAsync(action => action.Id == id, cancellationToken);
        return await db.Set<ResponsibilityAction>().Where(action => action.Id == id)
            .Select(action => new AnsweringAction(action.Id, action.Title, action.Status, action.Percent, action.Due, action.Outcome, mayOpen))
            .SingleAsync(cancellationToken);
    }
}
