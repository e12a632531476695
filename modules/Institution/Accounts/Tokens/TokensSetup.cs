using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Accounts.Tokens;

internal static class TokensSetup
{
    public static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddApiScope(new ApiScope("read-units", InstitutionPermissions.Units.View));
        services.AddApiScope(new ApiScope("read-people", InstitutionPermissions.Units.View, InstitutionPermissions.People.View));
        services.AddApiScope(new ApiScope("read-roles", InstitutionPermissions.Units.View, InstitutionPermissions.Roles.View));
        services.AddSingleton(new MenuEntry(
            955, "institution.tokens", "/institution/tokens", InstitutionPermissions.SignOn.Manage, IsAdministration: true));
        services.AddScoped<TokenFormatter>();
        services.AddScoped<MyTokens>();
        services.AddScoped<TokenAdministration>();
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, ApiTokenAuthenticationHandler>(ApiTokenDefaults.Scheme, _ => { });
        // A request with a bearer token is authenticated by it alone; any cookies are ignored.
        services.PostConfigure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme,
            cookie => cookie.ForwardDefaultSelector = context => ApiTokenAuthenticationHandler.IsPresentIn(context.Request) ? ApiTokenDefaults.Scheme : null);
        return services;
    }
}
