using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Actions as cards, a column a status. Cards move by buttons: at once where a word is not needed, else through the form that asks for it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class BoardModel(
    BoardQuery board, ActionFilterChoices choices, ActionListQuery query, ActionVerbs verbs, ActionWords words, ActionsInReach actions, IViewer viewer,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [FromQuery]
    public ActionFilter Filter { get; set; } = new();

    public ActionChips Chips { get; private set; } = null!;

    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    public ActionWords Words => words;

    public DateOnly Today => query.Today;

    public string MovePath => $"/responsibilities/actions/board?{And(SavedFilters.Tidied(Request.QueryString.Value))}handler=Move";

    public string ListPath(ActionStatus status) => $"/responsibilities/actions?{And(SavedFilters.Tidied(Request.QueryString.Value))}status={status}";

    /// <summary>Whether the buttons stand on the card; the verb asks again.</summary>
    public bool MayMove(ActionRow row) =>
        viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Plan).Contains(row.UnitId) || (row.OwnerId is not null && row.OwnerId == viewer.PersonId);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostMoveAsync(Guid id, int version, CancellationToken cancellation)
    {
        var (action, _) = await actions.FindAsync(id, cancellation);
        if (action.Status == ActionStatus.Blocked)
            await verbs.Unblock.RunAsync(id, version, cancellation);
        else
            await verbs.Begin.RunAsync(id, version, cancellation);
        TempData.Success(text["Views.Moved", action.Title, text["Status.InProgress"].Value]);
        var rest = SavedFilters.Tidied(Request.QueryString.Value);
        return LocalRedirect($"/responsibilities/actions/board{(rest.Length > 0 ? "?" + rest : "")}");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Columns = await board.ColumnsAsync(Filter, cancellation);
        Chips = await choices.LoadAsync(Filter, cancellation);
        return Page();
    }

    private static string And(string query) => query.Length > 0 ? query + "&" : "";
}
