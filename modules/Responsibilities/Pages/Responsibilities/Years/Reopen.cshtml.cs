using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Pages.Responsibilities.Actions;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Years;

/// <summary>Reopening a closed year, with a reason.</summary>
[RequirePermission(ResponsibilitiesPermissions.Years.Close)]
internal sealed class ReopenModel(ClosedYears closed, CloseYear close, YearAuthority authority, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await close.ReopenAsync(new AcademicYear(Year), Input.Reason!, cancellation);
        TempData.Success(text["Year.Reopen.Success"]);
        return RedirectToPage("Year", new { Year });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        authority.Require();
        return await closed.FindAsync(new AcademicYear(Year), cancellation) is { State: YearState.Closed } ? Page() : throw new NotFoundException();
    }
}
