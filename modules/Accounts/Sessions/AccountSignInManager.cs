using System.Security.Claims;
using FacultyDev.Accounts.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FacultyDev.Accounts.Sessions;

/// <summary>
/// Starts a session at every sign-in and ends it at sign-out. <c>authenticationMethod</c> is the name of a <see
/// cref="SignInMethod"/> or null for a password; any other value means <see cref="SignInMethod.SignOn"/>.
/// </summary>
internal sealed class AccountSignInManager(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, SessionStore sessions)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var allClaims = additionalClaims.ToList();
        var session = await sessions.BeginAsync(user, MethodOf(allClaims.Find(claim => claim.Type == ClaimTypes.AuthenticationMethod)?.Value));
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. allClaims, SessionCookie.ClaimFor(session.Id)]);
    }

    /// <summary>Refreshes the claims and keeps the session instead of starting a new one.</summary>
    public override async Task RefreshSignInAsync(Account user)
    {
        var present = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var claims = present.Principal?.Claims.Where(claim => claim.Type is ClaimTypes.AuthenticationMethod or SessionCookie.ClaimType or SessionCookie.IssuerClaimType) ?? [];
        await base.SignInWithClaimsAsync(user, present.Properties, claims);
    }

    public override async Task SignOutAsync()
    {
        await sessions.EndCurrentAsync();
        await base.SignOutAsync();
    }

    private static SignInMethod MethodOf(string? named) =>
        named is null ? SignInMethod.Password : Enum.TryParse<SignInMethod>(named, out var method) ? method : SignInMethod.SignOn;
}
