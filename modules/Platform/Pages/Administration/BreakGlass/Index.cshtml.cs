using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Pages.Administration.BreakGlass;

/// <summary>Lists the viewer's own requests and, for approvers, those of others.</summary>
[RequirePermission(PlatformPermissions.BreakGlass.View)]
internal sealed class IndexModel(BreakGlassQuery query, IStringLocalizer<PlatformText> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BreakGlassState? State { get; set; }

    public TableResult List { get; private set; } = null!;

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<BreakGlassState>().Select(state => new SelectListItem(texts[$"BreakGlass.State.{state}"], $"{state}"));

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken) =>
        List = await query.ListAsync(State, table, cancellationToken);
}
