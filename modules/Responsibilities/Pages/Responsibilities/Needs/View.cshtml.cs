using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>Shows a need with its answer and the action that answers it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Needs.View)]
internal sealed class ViewModel(
    NeedListQuery query, NeedAccess needs, NeedFormatter formatter, ActionFormatter actionFormatter, IUnits units, IViewer viewer,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public NeedView Details { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public Need Need => Details.Need;

    public NeedFormatter Formatter => formatter;

    public ActionFormatter ActionFormatter => actionFormatter;

    public bool IsOverdue => Need.IsOverdueOn(query.Today);

    public bool IsMine => Need.RaiserId == viewer.PersonId;

    public bool IsMineHidden => IsMine && !Need.ShowsName;

    public string Lead => text["Need.Lead", UnitName, DateFormatter.Day(Need.RaisedOn)];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        await needs.ChangeAsync(Id, Version, NeedOperation.Withdraw, (need, actor) => need.Withdraw(actor), cancellationToken);
        TempData.Success(text["NeedWithdraw.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Details = await query.FindAsync(Id, cancellationToken);
        UnitName = formatter.Unit(await units.GetTreeAsync(cancellationToken), Need.UnitId);
        return Page();
    }
}
