using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Accounts.Tokens;

internal static class TokensSetup
{
    public static IServiceCollection AddTokens(this IServiceCollection services)
    {
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, ApiTokenAuthenticationHandler>(ApiTokenDefaults.Scheme, _ => { });
        // A request with a bearer token is authenticated by it alone; any cookies are ignored.
        services.PostConfigure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme,
            cookie => cookie.ForwardDefaultSelector = context => ApiTokenAuthenticationHandler.IsPresentIn(context.Request) ? ApiTokenDefaults.Scheme : null);
        return services;
    }
}
