using FacultyDev.Kernel.Access;
using FacultyDev.Platform.Notifications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Platform.Pages.Notifications;

/// <summary>Lists the viewer's notifications, newest first. Opening one marks it as read, so it is a form and not a link.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(Inbox inbox) : PageModel
{
    private const int PageSize = 30;

    public IReadOnlyList<InboxItem> Notifications { get; private set; } = [];

    /// <summary>Path of the first page; null when it is shown.</summary>
    public string? First { get; private set; }

    /// <summary>Path of the next, older page; null on the last one.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync([FromQuery] Guid? before, CancellationToken cancellationToken)
    {
        var notifications = await inbox.ListAsync(before, PageSize + 1, cancellationToken);
        Notifications = [.. notifications.Take(PageSize)];
        First = before is null ? null : "/notifications";
        Next = notifications.Count > PageSize ? $"/notifications?before={Notifications[^1].Id}" : null;
    }

    public async Task<IActionResult> OnPostReadAsync(Guid id, CancellationToken cancellationToken) =>
        LocalRedirect(await inbox.MarkReadAsync(id, cancellationToken) ?? "/notifications");

    public async Task<IActionResult> OnPostReadAllAsync(CancellationToken cancellationToken)
    {
        await inbox.MarkAllReadAsync(cancellationToken);
        return RedirectToPage();
    }
}
