using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Institution.Pages.Institution.Units;

/// <summary>The tree of units with the number of people in each, including the units below.</summary>
[RequirePermission(InstitutionPermissions.Units.View)]
internal sealed class IndexModel(IUnits units, UnitHeadcountQuery counts, IViewer viewer) : PageModel
{
    public UnitTree Tree { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, int> People { get; private set; } = new Dictionary<Guid, int>();

    public bool MayManage => viewer.HasPermission(InstitutionPermissions.Units.Manage);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tree = await units.GetTreeAsync(cancellationToken);
        People = await counts.CountWithDescendantsAsync(cancellationToken);
    }
}
