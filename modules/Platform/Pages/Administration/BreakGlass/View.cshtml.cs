using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.BreakGlass;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Pages.Administration.BreakGlass;

/// <summary>Shows one request with its history and the actions that the viewer may take.</summary>
[RequirePermission(PlatformPermissions.BreakGlass.View)]
internal sealed class ViewModel(
    BreakGlassQuery query, BreakGlassReviewCommands commands, BreakGlassEndCommands end, BreakGlassDataClasses classes, BreakGlassFormatter formatter, IViewer viewer,
    IStringLocalizer<PlatformText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public BreakGlassView Details { get; private set; } = null!;

    public BreakGlassFormatter Formatter => formatter;

    /// <summary>Path of the opened data; null for everybody but the requester, and when nothing is open.</summary>
    public string? PathToData => Details.State == BreakGlassState.Open && Details.Request.RequesterId == viewer.PersonId
        ? classes.Find(Details.Request.DataClass)?.PathOf(Details.Request.OwnerId)
        : null;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        await commands.ApproveAsync(Id, Version, cancellationToken);
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
        Details = await query.FindAsync(Id, cancellationToken);
        return Page();
    }
}
