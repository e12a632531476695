using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Targets;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities;

/// <summary>Shows one responsibility: its holders, indicator, actions, needs and comments in a unit and a year.</summary>
[RequirePermission(ResponsibilitiesPermissions.Matrix.View)]
internal sealed class ResponsibilityModel(
    ResponsibilityMatrixAccess matrixAccess, ResponsibilityDetailsQuery query, NeedCountQuery needs, TargetQuery targets, SetTarget setTarget, CommentAccess access,
    CommentOnResponsibility comment, ActionFormatter formatter, FigureFormatter figures, IViewer viewer, Clock clock,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    /// <summary>The number of earlier years offered; older ones can be opened from the matrix.</summary>
    private const int YearsBack = 3;

    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>Shows the comments before this one; null for the newest.</summary>
    [FromQuery(Name = "before")]
    public Guid? Before { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ResponsibilityMatrixScope Scope { get; private set; } = null!;

    public ResponsibilityView View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>The needs to answer and the viewer's own needs; null when the responsibility is not about needs.</summary>
    public NeedCount? Needs { get; private set; }

    public ActionFormatter Formatter => formatter;

    public FigureFormatter FigureFormatter => figures;

    public DateOnly Today => clock.Today;

    public string UnitName => Scope.IsInstitution ? text["Table.WholeInstitution"] : Scope.Unit.Name;

    public string Query => Scope.Query;

    /// <summary>Returns the path of a handler of this page.</summary>
    public string PathOf(string handler) => $"{Scope.PathOf(View.Entry.Code)}&handler={handler}";

    /// <summary>Null when the viewer may not read the comments.</summary>
    public CommentThread? Thread { get; private set; }

    public bool IsMine(ResponsibilityComment comment) => comment.IsBy(viewer.PersonId);

    /// <summary>Returns the name of the unit in which a comment was made; null when it is the unit shown.</summary>
    public string? PlaceOf(ResponsibilityComment comment) =>
        comment.UnitId == Scope.Unit.Id ? null : Scope.Tree.Find(comment.UnitId)?.Name ?? text["Unit.Closed"];

    public bool MayPlan => viewer.HasPermission(ResponsibilitiesPermissions.Actions.Plan);

    public YearFigures ThisYear => View.Years[0];

    public string CountedAs => View.Entry.CountedAsIn(CultureInfo.CurrentUICulture);

    /// <summary>An explanation of how the indicator is counted beyond the catalogue's short text; null when there is none.</summary>
    public string? CountedInDetail => text[$"How.{View.Entry.Code}"] is { ResourceNotFound: false } found ? found.Value : null;

    /// <summary>The path of the list of records behind the figure, filtered to this unit; null when there is none.</summary>
    public string? RecordsPath => ThisYear.Indicator.Value is { DrillDown: { } path, Suppressed: false }
        ? Scope.IsInstitution ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}unit={Scope.Unit.Code}"
        : null;

    /// <summary>A description of the progress towards the target; null when there is no target.</summary>
    public string? Target { get; private set; }

    public bool MaySetTarget => View.Snapshot is null && setTarget.MaySet(Scope.Unit.Id);

    /// <summary>The same figure as on the tile: the indicator if it was measured, otherwise the actions.</summary>
    public string Figure => ThisYear.Indicator.Value is { } value ? figures.Of(value) : figures.Done(ThisYear.Actions);

    public IReadOnlyList<decimal> Trend => [.. View.Trend.Select(point => (decimal)point)];

    public string Indicator(YearFigures year) => figures.Indicator(year.Indicator.Measurement, year.Indicator.Value);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Returns the names that the comment box suggests for mentions.</summary>
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
        await access.ChangeAsync(said, (own, actor) => own.Withdraw(actor), cancellationToken);
        TempData.Success(text["Comment.Withdraw.Success"]);
        return LocalRedirect(scope.PathOf(Code));
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Scope = await FindScopeAsync(cancellationToken);
        View = await query.LoadAsync(Scope, Code, cancellationToken);
        Thread = await access.FindAsync(Scope, View.Entry.Code, Before, cancellationToken);
        Needs = await needs.FindAsync(View.Entry.Code, cancellationToken);
        Target = await targets.FindAsync(Scope.Unit.Id, Scope.Year, View.Entry.Code, cancellationToken) is { } target
            ? targets.Long(target, ThisYear.Indicator.Value)
            : null;
        Years = [.. Enumerable.Range(-YearsBack, YearsBack + 2).Reverse().Select(offset => new AcademicYear(matrixAccess.ThisYear.StartYear + offset))
            .Union([Scope.Year]).Select(each => new SelectListItem($"{each}", $"{each.StartYear}"))];
        Units = matrixAccess.UnitChoices(Scope, text);
        return Page();
    }

    private async Task<ResponsibilityMatrixScope> FindScopeAsync(CancellationToken cancellationToken) =>
        await matrixAccess.FindAsync(Unit, Year, cancellationToken) ?? throw new NotFoundException();

    /// <summary>The input is validated by the comment itself.</summary>
    internal sealed class InputModel
    {
        public string? Text { get; set; }
    }
}
