using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Units;

/// <summary>One unit: the units below it, its headcount and its role holders.</summary>
[RequirePermission(InstitutionPermissions.Units.View)]
internal sealed class UnitModel(
    IUnits units, UnitHeadcountQuery counts, IRoleHolders holders, AppointmentsQuery appointments, UnitCommands commands, IViewer viewer, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public UnitSummary Unit { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, int> People { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>Null if the viewer may not see roles in the unit.</summary>
    public IReadOnlyDictionary<FacultyRole, RoleHolders>? Holders { get; private set; }

    /// <summary>People with a joint appointment here; everyone may see their names and units.</summary>
    public IReadOnlyList<JointColleague> Joint { get; private set; } = [];

    public bool CanSeePeople => viewer.UnitsFor(InstitutionPermissions.People.View).Contains(Unit.Id);

    public bool MayManage => viewer.UnitsFor(InstitutionPermissions.Units.Manage).Contains(Unit.Id);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        await commands.CloseAsync(Code, cancellationToken);
        TempData.Success(texts["Units.Closed", Code]);
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Tree = await units.GetTreeAsync(cancellationToken);
        Unit = Tree.FindByCode(Code) ?? throw new NotFoundException();
        People = await counts.CountWithDescendantsAsync(cancellationToken);
        Joint = await appointments.ListInUnitAsync(Unit.Id, cancellationToken);
        if (viewer.UnitsFor(InstitutionPermissions.Roles.View).Contains(Unit.Id))
            Holders = await holders.GetByRoleAsync(Tree.Reach(Unit.Id), cancellationToken);
        return Page();
    }
}
