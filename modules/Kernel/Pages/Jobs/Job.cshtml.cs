using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Kernel.Pages.Jobs;

/// <summary>
/// How a piece of background work stands. With <c>follow</c>, as forms lead here, small work is waited for and the reader goes straight
/// to its result. Reached by who asked for it and by those who operate the site.
/// </summary>
[RequirePermission(KernelPermissions.SignedIn), OwnTransaction]
internal sealed class JobModel(JobStatusQuery jobs, JobCommands control, IViewer viewer) : PageModel, IFormPage
{
    private static readonly TimeSpan WorthWaiting = TimeSpan.FromSeconds(1.5);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Follow { get; set; }

    public JobStatus Job { get; private set; } = null!;

    public bool MayOperate => viewer.HasPermission(KernelPermissions.Operate);

    public string ProgressPath => $"/jobs/{Id}?handler=Progress&follow={(Follow ? "true" : "false")}";

    public string NoticeClass => Job.State switch
    {
        JobState.Done => "notice-ok",
        JobState.Failed => "notice-error",
        _ => "notice-info",
    };

    public string NoticeIcon => Job.State switch
    {
        JobState.Done => "circle-check",
        JobState.Failed => "alert-triangle",
        _ => "info-circle",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Job = await jobs.WaitShortlyAsync(Id, Follow ? WorthWaiting : TimeSpan.Zero, cancellationToken).OrNotFoundAsync();
        return Follow && Job.ResultPath is { } result ? LocalRedirect(result) : Page();
    }

    /// <summary>The bar alone, for the page that shows it; once the work is over, the whole page is asked for again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken)
    {
        Job = await jobs.FindAsync(Id, cancellationToken).OrNotFoundAsync();
        if (Job.HasEnded)
            Response.Headers["HX-Refresh"] = "true";
        return Partial("_JobProgress", this);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        await control.CancelAsync(Id, cancellationToken);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellationToken)
    {
        await control.RetryAsync(Id, cancellationToken);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Job = await jobs.FindAsync(Id, cancellationToken).OrNotFoundAsync();
        return Page();
    }
}
