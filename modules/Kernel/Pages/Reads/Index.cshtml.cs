using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Reads;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Kernel.Pages.Reads;

/// <summary>Who looked at what of mine, and when; and what was opened to whom by break-glass.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(ReadsQuery reads, BreakGlassQuery openings, BreakGlassWords words) : PageModel
{
    public TableResult List { get; private set; } = null!;

    /// <summary>What was opened of mine by break-glass, and why.</summary>
    public IReadOnlyList<BreakGlassDetails> Openings { get; private set; } = [];

    public BreakGlassWords Words => words;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellation)
    {
        List = await reads.MineAsync(table, cancellation);
        Openings = await openings.OfMineAsync(cancellation);
    }
}
