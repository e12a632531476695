using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Table;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Years;

/// <summary>The academic years, open and closed.</summary>
[RequirePermission(ResponsibilitiesPermissions.Years.Close)]
internal sealed class IndexModel(YearListQuery query, YearAuthority authority, TableScopes scopes) : PageModel
{
    public IReadOnlyList<YearLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        authority.Require();
        Lines = await query.LoadAsync(scopes.ThisYear, cancellation);
    }
}
