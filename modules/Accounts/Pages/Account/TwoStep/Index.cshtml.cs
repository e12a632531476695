using FacultyDev.Accounts.Sessions;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Accounts.Pages.Account.TwoStep;

/// <summary>Shows whether two-factor is on, explains it and starts the setup.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(
    UserManager<Accounts.Account> accounts, TwoFactorCommands twoFactor, RecoveryCodes codes, CurrentSession session, IViewer viewer) : PageModel, IFormPage
{
    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    public bool AreRolesSuspended => session.AreRolesSuspended;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await twoFactor.BeginAsync(cancellationToken);
        return RedirectToPage("SetUp");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        IsOn = (await accounts.FindByIdAsync(viewer.AccountId.ToString()))?.TwoFactorEnabled == true;
        CodesLeft = IsOn ? await codes.CountUnusedAsync(viewer.AccountId, cancellationToken) : 0;
        return Page();
    }
}
