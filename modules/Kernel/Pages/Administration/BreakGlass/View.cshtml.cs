using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Pages.Administration.BreakGlass;

/// <summary>One request: what is asked and why, who did what so far, and what the viewer may do with it.</summary>
[RequirePermission(KernelPermissions.BreakGlass.View)]
internal sealed class ViewModel(
    BreakGlassQuery requests, BreakGlassReviewCommands decide, BreakGlassEndCommands end, BreakGlassDataClasses classes, BreakGlassFormatter formatter, IViewer viewer,
    IStringLocalizer<KernelText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public BreakGlassView Details { get; private set; } = null!;

    public BreakGlassFormatter Formatter => formatter;

    /// <summary>Where who asked sees what is open to them; null for everybody else, and when nothing is open.</summary>
    public string? PathToData => Details.State == BreakGlassState.Open && Details.Request.AskerId == viewer.PersonId
        ? classes.Find(Details.Request.DataClass)?.PathOf(Details.Request.OwnerId)
        : null;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        await decide.ApproveAsync(Id, Version, cancellationToken);
        TempData.Success(texts["BreakGlass.Approve.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        await end.WithdrawAsync(Id, Version, cancellationToken);
        TempData.Success(texts["BreakGlass.Withdraw.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        await end.CloseAsync(Id, Version, cancellationToken);
        TempData.Success(texts["BreakGlass.Close.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Details = await requests.FindAsync(Id, cancellationToken);
        return Page();
    }
}
