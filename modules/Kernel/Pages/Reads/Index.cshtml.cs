using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Reads;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Kernel.Pages.Reads;

/// <summary>Who looked at what of mine, and when.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(ReadsQuery reads) : PageModel
{
    public TableResult List { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellation) => List = await reads.MineAsync(table, cancellation);
}
