using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace FacultyDev.Institution.Pages.Account.SignOn;

/// <summary>
/// After signing out here, who came from the campus may sign out there too (OpenID Connect RP-Initiated Logout). It is offered, not done: other
/// programs hang on that session. We are named by our client id, so no token has to be kept for this.
/// </summary>
[AllowAnonymous]
internal sealed class SignedOutModel(CampusConnection connection) : PageModel
{
    /// <summary>Null when the server does not offer it, or does not answer.</summary>
    public string? EndSession { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        try
        {
            var campus = await connection.OpenAsync(cancellation);
            if (!string.IsNullOrEmpty(campus.Server.EndSessionEndpoint))
                EndSession = QueryHelpers.AddQueryString(campus.Server.EndSessionEndpoint, new Dictionary<string, string?>
                {
                    ["client_id"] = campus.Settings.ClientId,
                    ["post_logout_redirect_uri"] = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/account/sign-in",
                });
        }
        catch (Exception unavailable) when (unavailable is NotFoundException or SignOnRefusedException)
        {
            // Signed out here they are in any case.
            EndSession = null;
        }
    }
}
