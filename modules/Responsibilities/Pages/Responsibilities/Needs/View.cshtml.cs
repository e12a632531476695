using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>A need: what was raised, what was answered, and what is done for it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Needs.View)]
internal sealed class ViewModel(
    NeedListQuery query, WithdrawNeed withdraw, NeedWords words, ActionWords actionWords, IUnits units, IViewer viewer,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public NeedDetails Details { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public Need Need => Details.Need;

    public NeedWords Words => words;

    public ActionWords ActionWords => actionWords;

    public bool IsOverdue => Need.IsOverdueOn(query.Today);

    public bool IsMine => Need.RaiserId == viewer.PersonId;

    public bool IsMineHidden => IsMine && !Need.ShowsName;

    public string Lead => text["Need.Lead", UnitName, Dates.Day(Need.RaisedOn)];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation)
    {
        await withdraw.RunAsync(Id, Version, cancellation);
        TempData.Success(text["NeedWithdraw.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Details = await query.FindAsync(Id, cancellation);
        UnitName = words.Unit(await units.TreeAsync(cancellation), Need.UnitId);
        return Page();
    }
}
