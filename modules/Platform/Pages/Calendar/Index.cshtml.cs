using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.Calendars;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Pages.Calendar;

/// <summary>Manages the private address of the viewer's calendar feed.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(CalendarFeedCommands feed, SiteAddress site, IStringLocalizer<PlatformText> texts) : PageModel
{
    /// <summary>When the feed's current address was created (UTC); null when there is no feed.</summary>
    public DateTime? Since { get; private set; }

    /// <summary>The feed's absolute address; set only in the response that created it.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Since = await feed.GetCreatedAtAsync(cancellationToken);

    /// <summary>
    /// Returns the page instead of redirecting, because the secret address must not be stored in a cookie for the next request.
    /// </summary>
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
