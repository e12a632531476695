using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Kernel.Pages.Administration;

/// <summary>Everybody's background work; each opens its page, where it can be stopped or tried again.</summary>
[RequirePermission(KernelPermissions.Operate)]
internal sealed class JobsModel(JobListQuery jobs, JobFormatter formatter) : PageModel
{
    public TableResult List { get; private set; } = null!;

    public IEnumerable<SelectListItem> States => Enum.GetValues<JobState>().Select(state => new SelectListItem(formatter.State(state), state.ToString()));

    public async Task OnGetAsync([FromQuery] TableRequest table, [FromQuery] JobState? state, CancellationToken cancellationToken) =>
        List = await jobs.ListAllAsync(state, table, cancellationToken);
}
