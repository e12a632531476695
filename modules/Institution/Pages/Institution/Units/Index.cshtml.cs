using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Institution.Pages.Institution.Units;

/// <summary>The tree of units with how many people are in each and below it.</summary>
[RequirePermission(InstitutionPermissions.Units.View)]
internal sealed class IndexModel(IUnits units, UnitCounts counts, IViewer viewer) : PageModel
{
    public UnitTree Tree { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, int> People { get; private set; } = new Dictionary<Guid, int>();

    public bool MayManage => viewer.May(InstitutionPermissions.Units.Manage);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Tree = await units.TreeAsync(cancellation);
        People = await counts.WithAllBelowAsync(cancellation);
    }
}
