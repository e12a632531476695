using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts.Rules;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Accounts;

/// <summary>One sign-in, and what helps somebody who cannot get in.</summary>
[RequirePermission(InstitutionPermissions.Accounts.Manage)]
internal sealed class AccountModel(AccountDesk desk, TimeProvider time, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AccountRow Row { get; private set; } = null!;

    public DateTime? LockedUntil => Row.LockoutEnd is { } until && until > time.GetUtcNow() ? until.UtcDateTime : null;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostEndLockoutAsync(CancellationToken cancellation)
    {
        await desk.EndLockoutAsync(Id, cancellation);
        return Done("Accounts.LockoutEnded");
    }

    public async Task<IActionResult> OnPostTwoStepOffAsync(CancellationToken cancellation)
    {
        await desk.TurnTwoStepOffAsync(Id, cancellation);
        return Done("TwoStep.TurnedOffFor");
    }

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken cancellation)
    {
        await desk.SignOutEverywhereAsync(Id, cancellation);
        return Done("Accounts.SignedOut");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Row = await desk.FindAsync(Id, cancellation);
        return Page();
    }

    private RedirectToPageResult Done(string message)
    {
        TempData.Success(texts[message]);
        return RedirectToPage(new { id = Id });
    }
}
