using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Pages.Administration.BreakGlass;

/// <summary>One request: what is asked and why, who did what so far, and what the viewer may do with it.</summary>
[RequirePermission(KernelPermissions.BreakGlass.See)]
internal sealed class ViewModel(
    BreakGlassQuery requests, DecideBreakGlass decide, EndBreakGlass end, OpenableClasses classes, BreakGlassWords words, IViewer viewer,
    IStringLocalizer<KernelText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public BreakGlassDetails Details { get; private set; } = null!;

    public BreakGlassWords Words => words;

    /// <summary>Where who asked sees what is open to them; null for everybody else, and when nothing is open.</summary>
    public string? PathToData => Details.State == BreakGlassState.Open && Details.Request.AskerId == viewer.PersonId
        ? classes.Find(Details.Request.DataClass)?.PathOf(Details.Request.OwnerId)
        : null;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellation)
    {
        await decide.ApproveAsync(Id, Version, cancellation);
        TempData.Success(texts["BreakGlass.Approve.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation)
    {
        await end.WithdrawAsync(Id, Version, cancellation);
        TempData.Success(texts["BreakGlass.Withdraw.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        await end.CloseAsync(Id, Version, cancellation);
        TempData.Success(texts["BreakGlass.Close.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Details = await requests.FindAsync(Id, cancellation);
        return Page();
    }
}
