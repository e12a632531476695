using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Pages.Administration;

/// <summary>Shows the access log for review: when, by whom and which class of data, but not whose data.</summary>
[RequirePermission(PlatformPermissions.ReviewAccessLog)]
internal sealed class ReadsModel(AccessLogQuery accessLog, IStringLocalizer<PlatformText> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    public TableResult List { get; private set; } = null!;

    public IEnumerable<SelectListItem> Classes =>
        DataClasses.All.Select(each => new SelectListItem(texts[$"DataClass.{DataClasses.KeyOf(each)}"], each));

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken) =>
        List = await accessLog.ListAllAsync(What, Who?.Trim(), table, cancellationToken);
}
