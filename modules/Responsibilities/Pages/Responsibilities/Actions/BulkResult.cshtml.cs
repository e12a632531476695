using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.BulkEdit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Shows the outcome of a bulk edit for each action, and offers to undo it for 24 hours.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class BulkResultModel(UndoBulkEdit undoBulkEdit, Clock clock, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public BulkChange Change { get; private set; } = null!;

    public bool MayTakeBack => Change.CanBeUndone(clock.UtcNow);

    public IEnumerable<IGrouping<BulkOutcome, BulkLine>> Outcomes => Change.Lines.OrderBy(line => line.Id).GroupBy(line => line.Outcome).OrderBy(group => group.Key);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken)
    {
        await undoBulkEdit.RunAsync(Id, cancellationToken);
        TempData.Success(text["Bulk.Undone.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Change = await undoBulkEdit.FindAsync(Id, cancellationToken);
        return Page();
    }
}
