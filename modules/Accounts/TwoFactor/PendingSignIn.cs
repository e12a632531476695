using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FacultyDev.Accounts.TwoFactor;

/// <summary>
/// Remembers between the two factors whose password was right, in a short-lived cookie. The cookie contains the account's
/// security stamp, so a password change invalidates it.
/// </summary>
internal sealed class PendingSignIn(UserManager<Account> accounts, IHttpContextAccessor http, IOptions<IdentityOptions> options)
{
    private const string Remember = "remember";

    private string StampClaim => options.Value.ClaimsIdentity.SecurityStampClaimType;

    public Task SaveAsync(Account account, bool remember)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, account.Id.ToString()), new Claim(StampClaim, account.SecurityStamp!)], IdentityConstants.TwoFactorUserIdScheme);
        var properties = new AuthenticationProperties { Items = { [Remember] = remember ? Remember : "" } };
        return http.HttpContext!.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity), properties);
    }

    /// <returns>Null if no sign-in is pending or it has expired.</returns>
    public async Task<(Account Account, bool Remember)?> ReadAsync()
    {
        var pending = await http.HttpContext!.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (pending.Principal?.FindFirstValue(ClaimTypes.Name) is not { } id
            || await accounts.FindByIdAsync(id) is not { } account
            || pending.Principal.FindFirstValue(StampClaim) != account.SecurityStamp)
            return null;
        return (account, pending.Properties?.Items.TryGetValue(Remember, out var remember) == true && remember == Remember);
    }

    public Task ClearAsync() => http.HttpContext!.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
