using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Years;

[RequirePermission(ResponsibilitiesPermissions.Years.Close)]
internal sealed class IndexModel(YearListQuery query, YearAccess access, ResponsibilityMatrixAccess matrixAccess) : PageModel
{
    public IReadOnlyList<YearLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        access.Require();
        Lines = await query.LoadAsync(matrixAccess.ThisYear, cancellationToken);
    }
}
