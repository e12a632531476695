using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Accounts.Sessions;

/// <summary>
/// Stores the session id in the cookie. A request whose session has ended is treated as anonymous, and its cookie is deleted.
/// </summary>
internal static class SessionCookie
{
    public const string ClaimType = "facultydev.session";

    /// <summary>Marks sessions that began at the identity provider; the value is its issuer.</summary>
    public const string IssuerClaimType = "facultydev:campus";

    public static Claim ClaimFor(Guid session) => new(ClaimType, session.ToString());

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (Guid.TryParse(context.Principal?.FindFirstValue(ClaimType), out var session)
            && Guid.TryParse(context.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            && await context.HttpContext.RequestServices.GetRequiredService<SessionStore>().ContinueAsync(session, account))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
