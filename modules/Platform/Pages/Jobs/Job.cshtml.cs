using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Platform.Pages.Jobs;

/// <summary>
/// Shows the state of a job. With <c>follow</c>, which forms add, it waits briefly and redirects to the result of a short job. It is open
/// to the requester and to holders of the operate permission.
/// </summary>
[RequirePermission(KernelPermissions.SignedIn), OwnTransaction]
internal sealed class JobModel(JobStatusQuery jobs, JobCommands commands, IViewer viewer) : PageModel, IFormPage
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(1.5);

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
        Job = await jobs.WaitShortlyAsync(Id, Follow ? MaxWait : TimeSpan.Zero, cancellationToken).OrNotFoundAsync();
        return Follow && Job.ResultPath is { } result ? LocalRedirect(result) : Page();
    }

    /// <summary>Returns the progress bar only. Once the job has ended, a header makes the browser reload the whole page.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken)
    {
        Job = await jobs.FindAsync(Id, cancellationToken).OrNotFoundAsync();
        if (Job.HasEnded)
            Response.Headers["HX-Refresh"] = "true";
        return Partial("_JobProgress", this);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        await commands.CancelAsync(Id, cancellationToken);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellationToken)
    {
        await commands.RetryAsync(Id, cancellationToken);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Job = await jobs.FindAsync(Id, cancellationToken).OrNotFoundAsync();
        return Page();
    }
}
