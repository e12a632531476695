using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Platform.Jobs;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Platform.Pages.Jobs;

/// <summary>Lists the viewer's own jobs.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(JobListQuery jobs, JobFormatter formatter) : PageModel
{
    public TableResult List { get; private set; } = null!;

    public IEnumerable<SelectListItem> States => Enum.GetValues<JobState>().Select(state => new SelectListItem(formatter.State(state), state.ToString()));

    public async Task OnGetAsync([FromQuery] TableRequest table, [FromQuery] JobState? state, CancellationToken cancellationToken) =>
        List = await jobs.ListMineAsync(state, table, cancellationToken);
}
