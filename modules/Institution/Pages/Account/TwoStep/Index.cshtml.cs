using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.Accounts.TwoStep;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Institution.Pages.Account.TwoStep;

/// <summary>Whether two-step sign-in is on, what it is, and where to begin.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(
    UserManager<Accounts.Account> accounts, SetUpTwoStep setUp, RecoveryCodes codes, CurrentSession session, IViewer viewer) : PageModel, IFormPage
{
    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    public bool RolesRest => session.RolesRest;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await setUp.BeginAsync(cancellation);
        return RedirectToPage("SetUp");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        IsOn = (await accounts.FindByIdAsync(viewer.AccountId.ToString()))?.TwoFactorEnabled == true;
        CodesLeft = IsOn ? await codes.LeftAsync(viewer.AccountId, cancellation) : 0;
        return Page();
    }
}
