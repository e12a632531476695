using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Pages.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

[RequirePermission(ResponsibilitiesPermissions.Priorities.Manage)]
internal sealed class CloseModel(PriorityAccess access, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public StrategicPriority Priority { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await access.ChangeAsync(Id, Version, PriorityOperation.Close, (priority, actor) => priority.Close(Input.Reason!, actor.Day), cancellationToken);
        TempData.Success(text["Priority.Close.Success"]);
        return RedirectToPage("Priority", new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Priority = await access.FindAsync(Id, PriorityOperation.Close, cancellationToken);
        return Page();
    }
}
