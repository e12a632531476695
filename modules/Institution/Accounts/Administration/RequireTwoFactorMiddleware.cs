using FacultyDev.Institution.Accounts.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Accounts.Administration;

/// <summary>
/// Somebody whose roles rest until they sign in with two steps is led, from whatever page they open, to where that is set up. That they
/// can do nothing with those roles does not depend on it: the viewer does not have them.
/// </summary>
internal static class RequireTwoFactorMiddleware
{
    private const string SetUp = "/account/two-step";
    private static readonly PathString[] Open = ["/account", "/preferences", "/error"];

    /// <summary>After the viewer is known, before authorization.</summary>
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
