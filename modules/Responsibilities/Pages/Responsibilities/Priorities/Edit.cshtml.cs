using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

[RequirePermission(ResponsibilitiesPermissions.Priorities.Manage)]
internal sealed class EditModel(
    PriorityAccess access, RewordPriority reword, PriorityParentQuery parents, ResponsibilityMatrixAccess matrixAccess, IStringLocalizer<ResponsibilitiesText> text)
    : PageModel, IFormPage, IPriorityForm
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public PriorityInput Input { get; set; } = new();

    public StrategicPriority Priority { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public IReadOnlyList<SelectListItem> YearChoices => PriorityFields.Years(matrixAccess.ThisYear, Input.FirstYear, Input.LastYear);

    public IEnumerable<ConflictField> Conflict =>
    [
        new(text["Priority.Title"], Input.Title, Priority.Title),
        new(text["Priority.Description"], Input.Description, Priority.Description),
        new(text["Priority.FirstYear"], $"{Input.FirstYear}", $"{Priority.FirstYear}"),
        new(text["Priority.LastYear"], $"{Input.LastYear}", $"{Priority.LastYear}"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(cancellationToken);
        Input = new PriorityInput
        {
            Title = Priority.Title, Description = Priority.Description, FirstYear = Priority.FirstYear, LastYear = Priority.LastYear, ParentId = Priority.ParentId,
        };
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await reword.RunAsync(Id, Version, Input.ToDetails(), cancellationToken);
        TempData.Success(text["Priority.Edit.Success"]);
        return RedirectToPage("Priority", new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Priority = await access.FindAsync(Id, PriorityOperation.Reword, cancellationToken);
        Parents = PriorityFields.Parents(await parents.ListAsync(Priority.UnitId, cancellationToken));
        return Page();
    }
}
