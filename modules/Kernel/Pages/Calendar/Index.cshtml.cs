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
internal sealed class IndexModel(OwnCalendarFeed feed, SiteAddress site, IStringLocalizer<KernelText> texts) : PageModel
{
    /// <summary>Null when there is no feed.</summary>
    public DateTime? Since { get; private set; }

    /// <summary>The whole address, right after it was made and never again.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Since = await feed.SinceAsync(cancellation);

    /// <summary>Answers with the page itself: the address must not wait in a cookie for the next one.</summary>
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellation)
    {
        var path = $"/calendar/{await feed.RenewAsync(cancellation)}.ics";
        Address = site.Find(path) ?? $"{Request.Scheme}://{Request.Host}{path}";
        Since = await feed.SinceAsync(cancellation);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellation)
    {
        await feed.StopAsync(cancellation);
        TempData.Success(texts["Calendar.Stopped"]);
        return RedirectToPage();
    }
}
