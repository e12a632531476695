using FacultyDev.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Accounts.Pages.Account;

/// <summary>Signing out requires a POST; a GET shows a confirmation.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class SignOutModel(SignInManager<Accounts.Account> accounts) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var isExternal = User.HasClaim(claim => claim.Type == SessionCookie.IssuerClaimType);
        await accounts.SignOutAsync();
        return RedirectToPage(isExternal ? "/Account/SignOn/SignedOut" : "/Account/SignIn");
    }
}
