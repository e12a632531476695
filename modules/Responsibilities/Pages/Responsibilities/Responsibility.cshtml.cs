using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Table;
using FacultyDev.Responsibilities.Targets;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities;

/// <summary>One responsibility: what it is, who holds it here, how it is counted, what is done for it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Table.View)]
internal sealed class ResponsibilityModel(
    TableScopes scopes, ResponsibilityQuery query, NeedCounts needs, TargetQuery targets, SetTarget setTarget, ActionWords words, FigureText figures,
    IViewer viewer, TimeProvider time,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel
{
    /// <summary>Years before this one to choose from; older ones are a click away on the table.</summary>
    private const int YearsBack = 3;

    public TableScope Scope { get; private set; } = null!;

    public ResponsibilityView View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Needs that wait for the viewer, or that they raised; null where the responsibility has nothing to do with needs.</summary>
    public NeedCount? Needs { get; private set; }

    public ActionWords Words => words;

    public FigureText Figures => figures;

    public DateOnly Today => time.Today();

    public string UnitName => Scope.IsInstitution ? text["Table.WholeInstitution"] : Scope.Unit.Name;

    public string Query => $"{(Scope.IsInstitution ? "" : $"unit={Scope.Unit.Code}&")}year={Scope.Year.StartYear}";

    public bool MayPlan => viewer.May(ResponsibilitiesPermissions.Actions.Plan);

    public YearFigures ThisYear => View.Years[0];

    public string CountedAs => View.Entry.CountedAsIn(CultureInfo.CurrentUICulture);

    /// <summary>What the catalogue's line leaves open about how it is counted; null where that line says it all.</summary>
    public string? CountedInDetail => text[$"How.{View.Entry.Code}"] is { ResourceNotFound: false } found ? found.Value : null;

    /// <summary>The page with the records behind the figure, for this unit; null when there is none.</summary>
    public string? RecordsPath => ThisYear.Indicator.Value is { DrillDown: { } path, Suppressed: false }
        ? Scope.IsInstitution ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}unit={Scope.Unit.Code}"
        : null;

    /// <summary>How far it is from its target, in words; null when there is none.</summary>
    public string? Target { get; private set; }

    public bool MaySetTarget => View.Snapshot is null && setTarget.MaySet(Scope.Unit.Id);

    /// <summary>As on the tile: the indicator when it was measured, else the actions.</summary>
    public string Figure => ThisYear.Indicator.Value is { } value ? figures.Of(value) : figures.Done(ThisYear.Actions);

    public IReadOnlyList<decimal> Trend => [.. View.Trend.Select(point => (decimal)point)];

    public string Indicator(YearFigures year) => figures.Indicator(year.Indicator.Measurement, year.Indicator.Value);

    public async Task OnGetAsync(string code, string? unit, string? year, CancellationToken cancellation)
    {
        Scope = await scopes.FindAsync(unit, year, cancellation) ?? throw new NotFoundException();
        View = await query.LoadAsync(Scope, code, cancellation);
        Needs = await needs.ForAsync(View.Entry.Code, cancellation);
        Target = await targets.FindAsync(Scope.Unit.Id, Scope.Year, View.Entry.Code, cancellation) is { } target
            ? targets.Long(target, ThisYear.Indicator.Value)
            : null;
        Years = [.. Enumerable.Range(-YearsBack, YearsBack + 2).Reverse().Select(offset => new AcademicYear(scopes.ThisYear.StartYear + offset))
            .Union([Scope.Year]).Select(each => new SelectListItem($"{each}", $"{each.StartYear}"))];
        Units = scopes.UnitChoices(Scope, text);
    }
}
