using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FacultyDev.Accounts.SignOn;

/// <summary>Registers sign-on by OpenID Connect.</summary>
internal static class SignOnSetup
{
    public static IServiceCollection AddSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SignOnOptions>().Bind(configuration.GetSection("SignOn"));
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OidcOptionsSetup>();
        services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>();
        services.AddSingleton<OidcOptionsCache>();
        services.AddScoped<OidcEvents>();
        return services;
    }

    /// <summary>Maps the callback as an ordinary endpoint, so that the rate limits apply to it.</summary>
    public static void MapSignOn(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(OidcDefaults.CallbackPath, (HttpContext context, OidcConnection connection) => connection.ReceiveAsync(context))
        .AllowAnonymous()
        .ExcludeFromDescription();
}
