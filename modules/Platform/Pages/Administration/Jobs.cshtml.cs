using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Platform.Jobs;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Platform.Pages.Administration;

/// <summary>Lists everybody's jobs. Each row opens the job's page, where it can be stopped or retried.</summary>
[RequirePermission(KernelPermissions.Operate)]
internal sealed class JobsModel(JobListQuery jobs, JobFormatter formatter) : PageModel
{
    public TableResult List { get; private set; } = null!;

    public IEnumerable<SelectListItem> States => Enum.GetValues<JobState>().Select(state => new SelectListItem(formatter.State(state), state.ToString()));

    public async Task OnGetAsync([FromQuery] TableRequest table, [FromQuery] JobState? state, CancellationToken cancellationToken) =>
        List = await jobs.ListAllAsync(state, table, cancellationToken);
}
