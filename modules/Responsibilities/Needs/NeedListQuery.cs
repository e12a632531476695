using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

internal enum NeedList { ToAnswer, Answered, Mine }

/// <summary>Lists of needs, as far as the viewer sees them, and what an action or a need's page shows.</summary>
internal sealed class NeedListQuery(
    NeedsInReach needs, ActionsInReach actions, FacultyDevDbContext db, OwnerNames names, IViewer viewer, TimeProvider time)
{
    private const int Most = 50;

    public DateOnly Today => time.Today();

    public bool Answers => viewer.May(ResponsibilitiesPermissions.Needs.Answer);

    /// <summary>What is asked for; leaders first see what waits for them, everybody else what they raised.</summary>
    public NeedList ListOf(string? asked) =>
        Enum.TryParse<NeedList>(asked, ignoreCase: true, out var list) && Enum.IsDefined(list) && (Answers || list == NeedList.Mine)
            ? list
            : Answers ? NeedList.ToAnswer : NeedList.Mine;

    /// <summary>The units to which those of a list are addressed, with the units above them, in the tree's order.</summary>
    public async Task<IReadOnlyList<(UnitSummary Unit, int Depth)>> UnitsAsync(NeedList list, UnitTree tree, CancellationToken cancellation)
    {
        var addressed = await Of(list).Select(need => need.UnitId).Distinct().ToListAsync(cancellation);
        var shown = addressed.SelectMany(tree.PathTo).Select(unit => unit.Id).ToHashSet();
        return [.. tree.Indented().Where(place => shown.Contains(place.Unit.Id))];
    }

    /// <param name="within">Addressed to these units; null for any.</param>
    public IQueryable<NeedRow> Rows(NeedList list, RaisedAs? voice, UnitSet? within = null)
    {
        var found = Of(list).Within(within ?? UnitSet.Everything, need => need.UnitId);
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

    /// <exception cref="NotFoundException">There is none, or not for this viewer.</exception>
    public async Task<NeedDetails> FindAsync(Guid id, CancellationToken cancellation)
    {
        var (need, rights) = await needs.FindAsync(id, cancellation);
        var steps = await needs.Visible().AsNoTracking().Where(each => each.Id == id).SelectMany(each => each.Steps)
            .OrderByDescending(step => step.At).ThenByDescending(step => step.Id).Take(Most).ToListAsync(cancellation);
        if (need.ShowsName)
            await names.LoadAsync([need.RaiserId], cancellation);
        return new NeedDetails(need, rights, steps, need.ActionId is { } action ? await ActionAsync(action, cancellation) : null);
    }

    /// <summary>What an action answers, as far as the viewer may know.</summary>
    public async Task<IReadOnlyList<NeedRow>> AnsweredByAsync(Guid actionId, CancellationToken cancellation) =>
        await needs.Visible().AsNoTracking().Where(need => need.ActionId == actionId).OrderBy(need => need.RaisedOn).Take(Most)
            .Select(need => new NeedRow { Id = need.Id, Title = need.Title }).ToListAsync(cancellation);

    private IQueryable<Need> Of(NeedList list) => list switch
    {
        NeedList.Mine => needs.Raised(),
        NeedList.ToAnswer => needs.Addressed().Where(need => need.Status == NeedStatus.Open),
        _ => needs.Addressed().Where(need => need.Status == NeedStatus.Accepted || need.Status == NeedStatus.Declined),
    };

    private async Task<AnsweringAction> ActionAsync(Guid id, CancellationToken cancellation)
    {
        var mayOpen = await (await actions.VisibleAsync(cancellation)).AnyAsync(action => action.Id == id, cancellation);
        return await db.Set<ResponsibilityAction>().Where(action => action.Id == id)
            .Select(action => new AnsweringAction(action.Id, action.Title, action.Status, action.Percent, action.Due, action.Outcome, mayOpen))
            .SingleAsync(cancellation);
    }
}
