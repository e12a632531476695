using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Matrix;

internal sealed class ResponsibilityDetailsQuery(
    CatalogueQuery catalogue,
    FigureQuery figures,
    ActionListQuery actions,
    OwnerNames names,
    FrozenMatrixQuery frozen,
    IRoleHolders holders,
    FacultyDevDbContext db)
{
    private const int ActionsShown = 25;
    private const int EvidenceShown = 10;

    /// <exception cref="NotFoundException">The catalogue of that year does not contain the responsibility.</exception>
    public async Task<ResponsibilityView> LoadAsync(ResponsibilityMatrixScope scope, string code, CancellationToken cancellationToken)
    {
        var entry = await catalogue.FindAsync(code.ToUpperInvariant(), scope.Year, cancellationToken);
        var now = await figures.LoadAsync(scope.Unit.Id, scope.Year, [entry.Code], cancellationToken);
        var then = await figures.LoadAsync(scope.Unit.Id, scope.Year.Previous, [entry.Code], cancellationToken);
        var (thisYear, lastYear) = (FiguresOf(entry, now, scope.Year), FiguresOf(entry, then, scope.Year.Previous));
        var trend = now.Of(entry, scope.Year).Tally.Trend;
        var (frozenNow, frozenThen) = (await FrozenAsync(entry.Code, scope, scope.Year, cancellationToken), await FrozenAsync(entry.Code, scope, scope.Year.Previous, cancellationToken));
        if (frozenNow is { } closed)
            (thisYear, trend) = (FrozenFigures(scope.Year, closed.Standing), closed.Standing.Trend);
        if (frozenThen is { } closedBefore)
            lastYear = FrozenFigures(scope.Year.Previous, closedBefore.Standing);

        var filter = new ActionFilter { Code = entry.Code, Unit = scope.Unit.Code, Year = $"{scope.Year.StartYear}" };
        var (rows, evidence) = await ActionsAsync(filter, cancellationToken);
        await names.LoadAsync(rows.Select(row => row.OwnerId), cancellationToken);
        return new ResponsibilityView(
            entry,
            frozenNow?.Standing.State ?? StandingRule.Of(thisYear.Actions, thisYear.Indicator.Value),
            (now.Holders ?? await holders.GetByRoleAsync(scope.Units, cancellationToken))[entry.Role],
            [thisYear, lastYear],
            trend,
            [.. rows.Take(ActionsShown)],
            rows.Count > ActionsShown,
            evidence)
        {
            Snapshot = frozenNow?.Snapshot,
            AsOf = now.AsOf,
        };
    }

    /// <summary>Loads the actions to show plus one, which tells whether there are more, and their newest evidence, in one query.</summary>
    private async Task<(IReadOnlyList<ActionRow> Rows, IReadOnlyList<EvidenceRow> Evidence)> ActionsAsync(ActionFilter filter, CancellationToken cancellationToken)
    {
        var first = (await actions.RowsAsync(filter, cancellationToken))
            .OrderBy(row => row.Status == ActionStatus.Done || row.Status == ActionStatus.Dropped ? 1 : 0)
            .ThenBy(row => row.Due).ThenBy(row => row.Id)
            .Take(ActionsShown + 1);
        var pairs = await (
            from row in first
            join item in db.Set<ActionEvidence>().AsNoTracking().Where(item => item.WithdrawnAt == null) on row.Id equals item.ActionId into items
            from item in items.DefaultIfEmpty()
            select new { Row = row, Item = item }).ToListAsync(cancellationToken);

        var rows = pairs.Select(pair => pair.Row).DistinctBy(row => row.Id)
            .OrderBy(row => row.Status is ActionStatus.Done or ActionStatus.Dropped).ThenBy(row => row.Due).ThenBy(row => row.Id);
        var evidence = pairs.Where(pair => pair.Item is not null)
            .Select(pair => new EvidenceRow(pair.Item.Id, pair.Item.Title, pair.Row.Id, pair.Row.Title, pair.Item.Name, pair.Item.At))
            .OrderByDescending(item => item.At).Take(EvidenceShown);
        return ([.. rows], [.. evidence]);
    }

    /// <summary>Returns the standing in the snapshot of a closed year; null while the year is open.</summary>
    private async Task<(MatrixSnapshot Snapshot, ResponsibilityStanding Standing)?> FrozenAsync(
        string code, ResponsibilityMatrixScope scope, AcademicYear year, CancellationToken cancellationToken) =>
        await frozen.FindAsync(scope.Unit.Id, year, null, cancellationToken) is { } table
            && table.Contents.Standings.FirstOrDefault(standing => standing.Code == code) is { } standing
                ? (table.Snapshot, standing)
                : null;

    private static YearFigures FrozenFigures(AcademicYear year, ResponsibilityStanding standing) =>
        new(year, new IndicatorResult(standing.Measurement, standing.Indicator), standing.Actions);

    private static YearFigures FiguresOf(CatalogueEntry entry, FigureSet figures, AcademicYear year) =>
        new(year, figures.Of(entry, year).Indicator, figures.Of(entry, year).Tally.Year);
}
