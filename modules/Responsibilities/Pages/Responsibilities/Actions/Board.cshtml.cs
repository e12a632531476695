using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>
/// Shows actions as cards in one column per status. Buttons change the status directly, or open a form when a reason or outcome is
/// needed.
/// </summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class BoardModel(
    ActionBoardQuery board, ActionFilterOptionsQuery filterOptions, ActionListQuery query, ActionFormatter formatter, ActionAccess actions, IViewer viewer,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [FromQuery]
    public ActionFilter Filter { get; set; } = new();

    public ActionFilterLists Filters { get; private set; } = null!;

    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    public ActionFormatter Formatter => formatter;

    public DateOnly Today => query.Today;

    public string MovePath => $"/responsibilities/actions/board?{And(SavedFilters.Normalize(Request.QueryString.Value))}handler=Move";

    public string ListPath(ActionStatus status) => $"/responsibilities/actions?{And(SavedFilters.Normalize(Request.QueryString.Value))}status={status}";

    /// <summary>Whether to show the buttons on the card; the command checks the permission again.</summary>
    public bool MayMove(ActionRow row) =>
        viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Plan).Contains(row.UnitId) || (row.OwnerId is not null && row.OwnerId == viewer.PersonId);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostMoveAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var (action, _) = await actions.FindAsync(id, cancellationToken);
        if (action.Status == ActionStatus.Blocked)
            await actions.ChangeAsync(id, version, ActionOperation.Unblock, (blocked, actor) => blocked.Unblock(actor), cancellationToken);
        else
            await actions.ChangeAsync(id, version, ActionOperation.Begin, (planned, actor) => planned.Begin(actor), cancellationToken);
        TempData.Success(text["Views.Moved", action.Title, text["ActionStatus.InProgress"].Value]);
        var rest = SavedFilters.Normalize(Request.QueryString.Value);
        return LocalRedirect($"/responsibilities/actions/board{(rest.Length > 0 ? "?" + rest : "")}");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Columns = await board.LoadColumnsAsync(Filter, cancellationToken);
        Filters = await filterOptions.LoadAsync(Filter, cancellationToken);
        return Page();
    }

    private static string And(string query) => query.Length > 0 ? query + "&" : "";
}
