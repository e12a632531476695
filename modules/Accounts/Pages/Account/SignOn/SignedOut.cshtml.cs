using FacultyDev.Accounts.SignOn;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace FacultyDev.Accounts.Pages.Account.SignOn;

/// <summary>
/// Offers to sign out at the identity provider as well (OpenID Connect RP-Initiated Logout). That is a choice because other programs use the
/// same session there. The client id identifies us, so no token has to be stored for this.
/// </summary>
[AllowAnonymous]
internal sealed class SignedOutModel(OidcConnection connection) : PageModel
{
    /// <summary>Null when the provider does not offer it, or does not answer.</summary>
    public string? EndSession { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        try
        {
            var provider = await connection.ProviderAsync(cancellationToken);
            if (!string.IsNullOrEmpty(provider.EndSessionEndpoint))
                EndSession = QueryHelpers.AddQueryString(provider.EndSessionEndpoint, new Dictionary<string, string?>
                {
                    ["client_id"] = (await connection.OptionsAsync(cancellationToken)).ClientId,
                    ["post_logout_redirect_uri"] = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/account/sign-in",
                });
        }
        catch (Exception unavailable) when (unavailable is NotFoundException or SignOnRefusedException)
        {
            // The session here has ended in any case.
            EndSession = null;
        }
    }
}
