using FacultyDev.Institution.Accounts.SignOn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Institution.Pages.Account.SignOn;

/// <summary>Sends people to the campus's server. A link, since the policy of our pages lets no form lead to another host.</summary>
[AllowAnonymous]
internal sealed class StartModel(SignOnSettingsQuery settings) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken cancellation) =>
        (await settings.GetAsync(cancellation)).IsOn
            ? Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(returnUrl) ? returnUrl : "/" }, CampusOptions.Scheme)
            : NotFound();
}
