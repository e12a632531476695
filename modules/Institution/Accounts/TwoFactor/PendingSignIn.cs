using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FacultyDev.Institution.Accounts.TwoFactor;

/// <summary>
/// Between the two steps: a cookie, good for some minutes, says whose password was right. It names the stamp of the account, so that it is
/// void when the password changes meanwhile.
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

    /// <returns>Null when nobody is between the steps, or waited too long.</returns>
    public async Task<(Account Account, bool Remember)?> ReadAsync()
    {
        var kept = await http.HttpContext!.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (kept.Principal?.FindFirstValue(ClaimTypes.Name) is not { } id
            || await accounts.FindByIdAsync(id) is not { } account
            || kept.Principal.FindFirstValue(StampClaim) != account.SecurityStamp)
            return null;
        return (account, kept.Properties?.Items.TryGetValue(Remember, out var remember) == true && remember == Remember);
    }

    public Task ClearAsync() => http.HttpContext!.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
