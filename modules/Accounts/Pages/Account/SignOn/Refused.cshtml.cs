using FacultyDev.Accounts.SignOn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Accounts.Pages.Account.SignOn;

/// <summary>Explains why an OpenID Connect sign-in was refused, and what to do next.</summary>
[AllowAnonymous]
internal sealed class RefusedModel : PageModel
{
    public SignOnRefusalMessage Why { get; private set; }

    public void OnGet(SignOnRefusalMessage why) => Why = Enum.IsDefined(why) ? why : SignOnRefusalMessage.NotTrusted;
}
