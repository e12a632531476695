using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Pages.Responsibilities.Actions;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Years;

[RequirePermission(ResponsibilitiesPermissions.Years.Close)]
internal sealed class ReopenModel(ClosedYears closed, YearClosingCommands closing, YearAccess access, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await closing.ReopenAsync(new AcademicYear(Year), Input.Reason!, cancellationToken);
        TempData.Success(text["Year.Reopen.Success"]);
        return RedirectToPage("Year", new { Year });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        access.Require();
        return await closed.FindAsync(new AcademicYear(Year), cancellationToken) is { State: YearState.Closed } ? Page() : throw new NotFoundException();
    }
}
