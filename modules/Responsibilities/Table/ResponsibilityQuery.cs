using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Indicators;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Table;

/// <summary>Loads the page of one responsibility.</summary>
internal sealed class ResponsibilityQuery(
    CatalogueQuery catalogue,
    TallyQuery tallies,
    IndicatorRegistry indicators,
    ActionListQuery actions,
    OwnerNames names,
    IRoleHolders holders,
    FacultyDevDbContext db,
    TimeProvider time)
{
    private const int ActionsShown = 25;
    private const int EvidenceShown = 10;

    /// <exception cref="NotFoundException">The catalogue of that year has no such responsibility.</exception>
    public async Task<ResponsibilityView> LoadAsync(TableScope scope, string code, CancellationToken cancellation)
    {
        var entry = await catalogue.FindAsync(code.ToUpperInvariant(), scope.Year, cancellation);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var tally = (await tallies.CountAsync(scope.Reach, scope.Year, today, cancellation)).GetValueOrDefault(entry.Code, Tally.None);
        var thisYear = new YearFigures(scope.Year, await ReadAsync(entry.Code, scope, scope.Year, today, cancellation), tally.Year);
        var lastYear = new YearFigures(scope.Year.Previous, await ReadAsync(entry.Code, scope, scope.Year.Previous, today, cancellation), tally.LastYear);

        var filter = new ActionFilter { Code = entry.Code, Unit = scope.Unit.Code, Year = $"{scope.Year.StartYear}" };
        var visible = await actions.RowsAsync(filter, cancellation);
        var rows = await visible
            .OrderBy(row => row.Status == ActionStatus.Done || row.Status == ActionStatus.Dropped ? 1 : 0)
            .ThenBy(row => row.Due).ThenBy(row => row.Id)
            .Take(ActionsShown + 1)
            .ToListAsync(cancellation);
        await names.LoadAsync(rows.Select(row => row.OwnerId), cancellation);
        return new ResponsibilityView(
            entry,
            StandingRule.Of(tally.Year, thisYear.Indicator.Value),
            (await holders.InAsync(scope.Reach, cancellation))[entry.Role],
            [thisYear, lastYear],
            tally.Trend,
            [.. rows.Take(ActionsShown)],
            rows.Count > ActionsShown,
            await EvidenceAsync(visible, cancellation));
    }

    private async Task<IndicatorReading> ReadAsync(string code, TableScope scope, AcademicYear year, DateOnly today, CancellationToken cancellation) =>
        (await indicators.ReadAsync([code], new IndicatorQuestion(scope.Reach, year, today < year.End ? today : year.End), cancellation))[code];

    private async Task<IReadOnlyList<EvidenceRow>> EvidenceAsync(IQueryable<ActionRow> visible, CancellationToken cancellation) =>
        await (from item in db.Set<ActionEvidence>().AsNoTracking()
               join action in visible on item.ActionId equals action.Id
               where item.WithdrawnAt == null
               orderby item.At descending, item.Id descending
               select new EvidenceRow(item.Id, item.Title, action.Id, action.Title, item.Name, item.At))
            .Take(EvidenceShown)
            .ToListAsync(cancellation);
}
