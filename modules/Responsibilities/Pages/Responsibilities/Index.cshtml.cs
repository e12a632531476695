using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Targets;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities;

/// <summary>Shows the responsibility matrix of a unit and a year.</summary>
[RequirePermission(ResponsibilitiesPermissions.Matrix.View)]
internal sealed class IndexModel(
    ResponsibilityMatrixAccess matrixAccess, ResponsibilityMatrixQuery query, ActionYearQuery years, TargetQuery targets, IViewer viewer, FigureFormatter figures, IStringLocalizer<ResponsibilitiesText> text) : PageModel
{
    private const int MaxNamedHolders = 9;

    public ResponsibilityMatrixScope? Scope { get; private set; }

    public ResponsibilityMatrixView Matrix { get; private set; } = null!;

    /// <summary>The targets of the unit by responsibility code.</summary>
    public IReadOnlyDictionary<string, IndicatorTarget> Targets { get; private set; } = new Dictionary<string, IndicatorTarget>();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public FigureFormatter Formatter => figures;

    public string UnitName => Scope!.IsInstitution ? text["Table.WholeInstitution"] : Scope.Unit.Name;

    public string Lead => text["Table.Lead", Scope!.Year, UnitName];

    /// <summary>Null when the viewer may not read the unit's report.</summary>
    public string? ReportPath =>
        viewer.UnitsFor(ReportingPermissions.Departments.View).Contains(Scope!.Unit.Id)
            ? $"/reporting/departments/{Scope.Unit.Code}?year={Scope.Year.StartYear}"
            : null;

    public string CompareQuery => Scope!.Query;

    public IEnumerable<ResponsibilityStanding> NotComputed =>
        Matrix.Standings.Where(standing => standing.Measurement == Measurement.CouldNotBeComputed);

    public async Task OnGetAsync(string? unit, string? year, int? version, CancellationToken cancellationToken)
    {
        Scope = await matrixAccess.FindAsync(unit, year, cancellationToken);
        if (Scope is null)
            return;
        Matrix = await query.LoadAsync(Scope, version, cancellationToken);
        Targets = await targets.ListAsync(Scope.Unit.Id, Scope.Year, cancellationToken);
        Years = [.. (await years.ListAsync(matrixAccess.ThisYear, cancellationToken)).Select(each => new SelectListItem($"{each}", $"{each.StartYear}"))];
        Units = matrixAccess.UnitChoices(Scope, text);
    }

    /// <summary>Exports the matrix as CSV, or as an Excel workbook if the query string asks for it.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? unit, string? year, int? version, CancellationToken cancellationToken)
    {
        var scope = await matrixAccess.FindAsync(unit, year, cancellationToken) ?? throw new NotFoundException();
        var rows = (await query.LoadAsync(scope, version, cancellationToken)).Standings.Select((standing, position) => ResponsibilityMatrixExportRow.Of(standing, position, figures)).ToList().AsQueryable();
        return TableCsv.Of($"responsibilities-{scope.Unit.Code}-{scope.Year.StartYear}", rows, ResponsibilityMatrixExportRow.Columns(text), new TableRequest());
    }

    public string PathOf(ResponsibilityStanding standing) =>
        Scope!.PathOf(standing.Code);

    /// <summary>Returns the text of a tile: "12 of target 15" if there is a target, otherwise the figure.</summary>
    public string TileOf(ResponsibilityStanding standing) =>
        Targets.TryGetValue(standing.Code, out var target) ? targets.Short(target, standing.Indicator) : figures.Tile(standing);

    public IReadOnlyList<decimal> TrendOf(ResponsibilityStanding standing) => [.. standing.Trend.Select(point => (decimal)point)];

    /// <summary>Returns names for a few holders and a count for many: "Amara Novak + 4" or "212 people".</summary>
    public string HoldersOf(ResponsibilityMatrixRow row) => row.Holders switch
    {
        { Count: 0 } => text["Holders.None"],
        { Count: 1, Names: [var only, ..] } => only,
        { Count: <= MaxNamedHolders, Names: [var first, ..] } => text["Holders.More", first, row.Holders.Count - 1],
        _ => text["Holders.People", row.Holders.Count.ToString("N0")],
    };

    public string CellText(ResponsibilityMatrixCell cell, string state) =>
        text[cell.Standings.Count == 1 ? "Table.Cell.One" : "Table.Cell", text[$"Domain.{cell.Domain}"], cell.Standings.Count, state];

    public string CountText(StandingState state, int count) =>
        text[state == StandingState.Attention && count == 1 ? "Count.Attention.One" : $"Count.{state}"];
}
