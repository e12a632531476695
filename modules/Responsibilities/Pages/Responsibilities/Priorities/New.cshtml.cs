using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

/// <summary>
/// Creates a priority for the unit whose list linked here or, without one, for the first unit whose priorities the viewer may manage.
/// </summary>
[RequirePermission(ResponsibilitiesPermissions.Priorities.Manage)]
internal sealed class NewModel(
    ResponsibilityMatrixAccess matrixAccess, CreatePriority createPriority, PriorityAccess access, PriorityParentQuery parents, IStringLocalizer<ResponsibilitiesText> text)
    : PageModel, IFormPage, IPriorityForm
{
    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [BindProperty]
    public PriorityInput Input { get; set; } = new();

    public ResponsibilityMatrixScope Scope { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public IReadOnlyList<SelectListItem> YearChoices => PriorityFields.Years(matrixAccess.ThisYear, Input.FirstYear, Input.LastYear);

    public Task<IActionResult> OnGetAsync(int? year, CancellationToken cancellationToken)
    {
        Input.FirstYear = year ?? matrixAccess.ThisYear.StartYear;
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await FindScopeAsync(cancellationToken);
        var id = await createPriority.RunAsync(Scope.Unit.Id, Input.ToDetails(), cancellationToken);
        TempData.Success(text["Priorities.New.Success"]);
        return RedirectToPage("Priority", new { id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        await FindScopeAsync(cancellationToken);
        Parents = PriorityFields.Parents(await parents.ListAsync(Scope.Unit.Id, cancellationToken));
        return Page();
    }

    private async Task FindScopeAsync(CancellationToken cancellationToken)
    {
        Scope = await matrixAccess.FindAsync(Unit, null, cancellationToken) ?? throw new NotFoundException();
        if (string.IsNullOrEmpty(Unit) && !access.MayManage(Scope.Unit.Id) && Scope.Tree.Indented().FirstOrDefault(place => access.MayManage(place.Unit.Id)).Unit is { } first)
            Scope = Scope with { Unit = first };
        if (!access.MayManage(Scope.Unit.Id))
            throw new NotFoundException();
    }
}
