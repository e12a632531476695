using FacultyDev.Accounts.SignOn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Accounts.Pages.Account.SignOn;

/// <summary>Sends the browser to the identity provider. A link leads here because the content security policy lets no form lead to another host.</summary>
[AllowAnonymous]
internal sealed class StartModel(SignOnSettingsQuery settings, OidcConnection connection) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        if (!(await settings.GetAsync(cancellationToken)).IsOn)
            return NotFound();
        await connection.ChallengeAsync(HttpContext, Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
        return new EmptyResult();
    }
}
