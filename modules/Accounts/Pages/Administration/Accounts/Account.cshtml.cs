using FacultyDev.Accounts.Administration;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Administration.Accounts;

/// <summary>One account, with actions for a person who cannot sign in.</summary>
[RequirePermission(AccountsPermissions.Manage)]
internal sealed class AccountModel(AccountAdministration administration, Clock clock, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AccountRow Row { get; private set; } = null!;

    public DateTime? LockedUntil => Row.LockoutEnd is { } until && until > clock.UtcNow ? until.UtcDateTime : null;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostEndLockoutAsync(CancellationToken cancellationToken)
    {
        await administration.EndLockoutAsync(Id, cancellationToken);
        return Done("Accounts.LockoutEnded");
    }

    public async Task<IActionResult> OnPostTwoStepOffAsync(CancellationToken cancellationToken)
    {
        await administration.DisableTwoFactorAsync(Id, cancellationToken);
        return Done("TwoStep.TurnedOffFor");
    }

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken cancellationToken)
    {
        await administration.SignOutEverywhereAsync(Id, cancellationToken);
        return Done("Accounts.SignedOut");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Row = await administration.FindAsync(Id, cancellationToken);
        return Page();
    }

    private RedirectToPageResult Done(string message)
    {
        TempData.Success(texts[message]);
        return RedirectToPage(new { id = Id });
    }
}
