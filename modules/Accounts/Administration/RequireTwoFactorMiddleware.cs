using FacultyDev.Accounts.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Accounts.Administration;

/// <summary>
/// Redirects every page to the two-factor setup while the person's roles are suspended. This is only guidance: the viewer does
/// not hold the suspended roles, so access does not depend on it.
/// </summary>
internal static class RequireTwoFactorMiddleware
{
    private const string SetUp = "/account/two-step";
    private static readonly PathString[] Open = ["/account", "/preferences", "/error"];

    /// <summary>Must run after the viewer is loaded and before authorization.</summary>
    public static IApplicationBuilder UseRequireTwoFactor(this IApplicationBuilder app) => app.Use((HttpContext context, RequestDelegate next) =>
    {
        if (!IsPage(context) || Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path))
            || !context.RequestServices.GetRequiredService<CurrentSession>().AreRolesSuspended)
            return next(context);
        context.Response.Redirect(SetUp);
        return Task.CompletedTask;
    });

    private static bool IsPage(HttpContext context) => HttpMethods.IsGet(context.Request.Method)
        && (context.Request.Path == "/" || context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null);
}
