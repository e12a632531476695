using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Standings;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Targets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities;

/// <summary>One responsibility: what it is, who holds it here, how it is counted, what is done for it and said about it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Matrix.View)]
internal sealed class ResponsibilityModel(
    ResponsibilityMatrixAccess scopes, ResponsibilityDetailsQuery query, NeedCountQuery needs, TargetQuery targets, SetTarget setTarget, CommentAccess threads,
    CommentOnResponsibility comment, WithdrawComment withdraw, ActionFormatter formatter, FigureFormatter figures, IViewer viewer, TimeProvider time,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    /// <summary>Years before this one to choose from; older ones are a click away on the table.</summary>
    private const int YearsBack = 3;

    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>The comment before which those shown begin; null for the newest.</summary>
    [FromQuery(Name = "before")]
    public Guid? Before { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ResponsibilityMatrixScope Scope { get; private set; } = null!;

    public ResponsibilityView View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Needs that wait for the viewer, or that they raised; null where the responsibility has nothing to do with needs.</summary>
    public NeedCount? Needs { get; private set; }

    public ActionFormatter Formatter => formatter;

    public FigureFormatter FigureFormatter => figures;

    public DateOnly Today => time.Today();

    public string UnitName => Scope.IsInstitution ? text["Table.WholeInstitution"] : Scope.Unit.Name;

    public string Query => Scope.Query;

    /// <summary>The address of this page, of one of its forms, or of what they ask for.</summary>
    public string PathOf(string handler) => $"{Scope.PathOf(View.Entry.Code)}&handler={handler}";

    /// <summary>Null when it is not the viewer's to read.</summary>
    public CommentThread? Thread { get; private set; }

    public bool IsMine(ResponsibilityComment said) => said.IsBy(viewer.PersonId);

    /// <summary>Where it was said, when that is not the unit shown.</summary>
    public string? PlaceOf(ResponsibilityComment said) =>
        said.UnitId == Scope.Unit.Id ? null : Scope.Tree.Find(said.UnitId)?.Name ?? text["Unit.Closed"];

    public bool MayPlan => viewer.HasPermission(ResponsibilitiesPermissions.Actions.Plan);

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

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Names to offer after an @ in the comment box.</summary>
    public async Task<IActionResult> OnGetMentionableAsync(CancellationToken cancellationToken) =>
        new JsonResult(await comment.ListMentionableAsync(await FindScopeAsync(cancellationToken), Code, cancellationToken));

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken cancellationToken)
    {
        var scope = await FindScopeAsync(cancellationToken);
        var unknown = await comment.RunAsync(scope, Code, Input.Text ?? "", cancellationToken);
        TempData.Success(unknown.Count == 0 ? text["Comment.Success"] : text["Comment.NotTold.Unit", string.Join(", ", unknown)]);
        return LocalRedirect(scope.PathOf(Code));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid said, CancellationToken cancellationToken)
    {
        var scope = await FindScopeAsync(cancellationToken);
        await withdraw.RunAsync(said, cancellationToken);
        TempData.Success(text["Comment.Withdraw.Success"]);
        return LocalRedirect(scope.PathOf(Code));
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Scope = await FindScopeAsync(cancellationToken);
        View = await query.LoadAsync(Scope, Code, cancellationToken);
        Thread = await threads.FindAsync(Scope, View.Entry.Code, Before, cancellationToken);
        Needs = await needs.FindAsync(View.Entry.Code, cancellationToken);
        Target = await targets.FindAsync(Scope.Unit.Id, Scope.Year, View.Entry.Code, cancellationToken) is { } target
            ? targets.Long(target, ThisYear.Indicator.Value)
            : null;
        Years = [.. Enumerable.Range(-YearsBack, YearsBack + 2).Reverse().Select(offset => new AcademicYear(scopes.ThisYear.StartYear + offset))
            .Union([Scope.Year]).Select(each => new SelectListItem($"{each}", $"{each.StartYear}"))];
        Units = scopes.UnitChoices(Scope, text);
        return Page();
    }

    private async Task<ResponsibilityMatrixScope> FindScopeAsync(CancellationToken cancellationToken) =>
        await scopes.FindAsync(Unit, Year, cancellationToken) ?? throw new NotFoundException();

    /// <summary>The comment guards its own rule.</summary>
    internal sealed class InputModel
    {
        public string? Text { get; set; }
    }
}
