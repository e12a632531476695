using FacultyDev.Kernel.Access;
using FacultyDev.Openings.Openings;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Openings.Pages.Openings;

[RequirePermission(OpeningsModule.View)]
internal sealed class IndexModel(OpeningAccess access) : PageModel
{
    public IReadOnlyList<Opening> Openings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Openings = await access.Visible().AsNoTracking().OrderByDescending(opening => opening.Id).Take(50).ToListAsync(cancellationToken);
}
