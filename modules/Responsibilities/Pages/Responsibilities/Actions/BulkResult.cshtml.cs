using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Bulk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>What became of a change to many: who took part, who refused and why; and the way back, for a day.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class BulkResultModel(TakeBackMany takeBack, TimeProvider time, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public BulkChange Change { get; private set; } = null!;

    public bool MayTakeBack => Change.CanBeTakenBack(time.GetUtcNow().UtcDateTime);

    public IEnumerable<IGrouping<BulkOutcome, BulkLine>> Outcomes => Change.Lines.OrderBy(line => line.Id).GroupBy(line => line.Outcome).OrderBy(group => group.Key);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        await takeBack.RunAsync(Id, cancellation);
        TempData.Success(text["Bulk.TakenBack.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Change = await takeBack.FindAsync(Id, cancellation);
        return Page();
    }
}
