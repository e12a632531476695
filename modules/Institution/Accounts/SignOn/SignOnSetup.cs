using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>Campus sign-on by OpenID Connect.</summary>
internal static class SignOnSetup
{
    public static IServiceCollection AddSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermission(PermissionRule.For(InstitutionPermissions.SignOn.Manage, FacultyRole.Administrator));
        services.AddSingleton(new MenuEntry(
            950, "institution.sign-on", "/institution/sign-on", InstitutionPermissions.SignOn.Manage, InAdministration: true));
        services.AddOptions<SignOnOptions>().Bind(configuration.GetSection("SignOn"));
        services.AddSingleton<CampusDirectory>();
        services.AddScoped<SignOnSettingsQuery>();
        services.AddScoped<DecideSignOn>();
        services.AddScoped<SignOnRules>();
        services.AddScoped<CampusConnection>();
        services.AddScoped<CampusExchange>();
        services.AddScoped<CampusTokens>();
        services.AddScoped<CampusEvents>();
        services.AddScoped<CampusAccounts>();
        services.AddScoped<FollowRules>();
        services.AddScoped<WelcomeFromCampus>();
        services.AddScoped<RefuseSignOn>();
        services.AddScoped<OwnSignOn>();
        services.AddScoped<LocalPasswords>();
        new AuthenticationBuilder(services).AddOAuth<CampusOptions, CampusHandler>(CampusOptions.Scheme, _ => { });
        return services;
    }

    /// <summary>Where the server sends people back to.</summary>
    public static void MapSignOn(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(CampusOptions.AnswerPath, async (HttpContext context, IAuthenticationHandlerProvider handlers) =>
            await ((CampusHandler)(await handlers.GetHandlerAsync(context, CampusOptions.Scheme))!).ReceiveAsync())
        .AllowAnonymous()
        .ExcludeFromDescription();
}
