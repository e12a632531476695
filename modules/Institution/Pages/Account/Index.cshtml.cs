using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Institution.Pages.Account;

/// <summary>The viewer's own record and roles, with links to the settings of their account.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(PersonDetailsQuery personDetails, IUnits units, IViewer viewer, Clock clock) : PageModel
{
    /// <summary>Null for an account that belongs to no member.</summary>
    public PersonView? Me { get; private set; }

    public UnitTree Tree { get; private set; } = null!;

    public string Name => viewer.Name;

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Me = await personDetails.FindMeAsync(cancellationToken);
        Tree = await units.GetTreeAsync(cancellationToken);
    }
}
