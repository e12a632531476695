using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Calendars;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Pages.Calendar;

/// <summary>One's dates in one's own calendar program, by a private address.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(CalendarFeedCommands feed, SiteAddress site, IStringLocalizer<KernelText> texts) : PageModel
{
    /// <summary>Null when there is no feed.</summary>
    public DateTime? Since { get; private set; }

    /// <summary>The whole address, right after it was made and never again.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Since = await feed.GetCreatedAtAsync(cancellationToken);

    /// <summary>Answers with the page itself: the address must not wait in a cookie for the next one.</summary>
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellationToken)
    {
        var path = $"/calendar/{await feed.RenewAsync(cancellationToken)}.ics";
        Address = site.Find(path) ?? $"{Request.Scheme}://{Request.Host}{path}";
        Since = await feed.GetCreatedAtAsync(cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken)
    {
        await feed.StopAsync(cancellationToken);
        TempData.Success(texts["Calendar.Stopped"]);
        return RedirectToPage();
    }
}
