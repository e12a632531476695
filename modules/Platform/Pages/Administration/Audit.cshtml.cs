using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Platform.Audit;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Platform.Pages.Administration;

[RequirePermission(PlatformPermissions.Audit)]
internal sealed class AuditModel(AuditQuery query) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Record { get; set; }

    public TableResult List { get; private set; } = null!;

    public IReadOnlyList<(string Kind, string Name)> Kinds { get; private set; } = [];

    public bool IsFiltered => From is not null || To is not null || !string.IsNullOrEmpty(Who) || !string.IsNullOrEmpty(Kind) || Record is not null;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        Kinds = query.Kinds();
        List = await query.ListAsync(Filter, table, cancellationToken);
    }

    public IActionResult OnGetCsv([FromQuery] TableRequest table) => query.Csv(Filter, table);

    private AuditFilter Filter => new(From, To, Who?.Trim(), Kind, Record);
}
