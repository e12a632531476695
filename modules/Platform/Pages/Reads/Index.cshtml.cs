using FacultyDev.Kernel.Access;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Platform.Pages.Reads;

/// <summary>Shows the viewer who read their data and when, and what was opened by break-glass.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(AccessLogQuery accessLog, BreakGlassQuery query, BreakGlassFormatter formatter) : PageModel
{
    public TableResult List { get; private set; } = null!;

    /// <summary>Break-glass requests that opened the viewer's data.</summary>
    public IReadOnlyList<BreakGlassView> Openings { get; private set; } = [];

    public BreakGlassFormatter Formatter => formatter;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        List = await accessLog.ListMineAsync(table, cancellationToken);
        Openings = await query.ListMineAsync(cancellationToken);
    }
}
