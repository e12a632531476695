using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Table;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

/// <summary>Wording a priority anew.</summary>
[RequirePermission(ResponsibilitiesPermissions.Priorities.Manage)]
internal sealed class EditModel(
    PrioritiesInReach reach, RewordPriority reword, PriorityParents parents, TableScopes scopes, IStringLocalizer<ResponsibilitiesText> text)
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

    public IReadOnlyList<SelectListItem> YearChoices => PriorityFields.Years(scopes.ThisYear, Input.FirstYear, Input.LastYear);

    public IEnumerable<ConflictField> Conflict =>
    [
        new(text["Priority.Title"], Input.Title, Priority.Title),
        new(text["Priority.Description"], Input.Description, Priority.Description),
        new(text["Priority.FirstYear"], $"{Input.FirstYear}", $"{Priority.FirstYear}"),
        new(text["Priority.LastYear"], $"{Input.LastYear}", $"{Priority.LastYear}"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await ShowAsync(cancellation);
        Input = new PriorityInput
        {
            Title = Priority.Title, Description = Priority.Description, FirstYear = Priority.FirstYear, LastYear = Priority.LastYear, ParentId = Priority.ParentId,
        };
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await reword.RunAsync(Id, Version, Input.Facts(), cancellation);
        TempData.Success(text["Priority.Edit.Success"]);
        return RedirectToPage("Priority", new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Priority = await reach.ToManageAsync(Id, cancellation);
        Parents = PriorityFields.Parents(await parents.ForAsync(Priority.UnitId, cancellation));
        return Page();
    }
}
