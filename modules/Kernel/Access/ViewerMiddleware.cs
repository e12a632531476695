using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Kernel.Access;

/// <summary>Sets the viewer and their current permissions. It runs between authentication and authorization.</summary>
public static class ViewerMiddleware
{
    public static IApplicationBuilder UseViewer(this IApplicationBuilder app) => app.Use(async (HttpContext context, RequestDelegate next) =>
    {
        var viewer = (Viewer)context.RequestServices.GetService(typeof(Viewer))!;
        var source = (IViewerSource)context.RequestServices.GetService(typeof(IViewerSource))!;
        var address = context.Connection.RemoteIpAddress?.ToString();
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            viewer.SetAnonymous(address);
        }
        else if (!await source.LoadAsync(viewer, account, address, context.RequestAborted))
        {
            // The account was deleted or closed after the cookie was issued.
            if (!HasApiToken(context))
                await context.SignOutAsync();
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            viewer.SetAnonymous(address);
        }
        else if (HasApiToken(context))
        {
            var scopes = (ApiScopes)context.RequestServices.GetService(typeof(ApiScopes))!;
            viewer.RestrictTo(scopes.PermissionsOf(context.User.FindAll(ApiTokenDefaults.ScopeClaim).Select(scope => scope.Value)));
        }

        await next(context);
    });

    private static bool HasApiToken(HttpContext context) => context.User.Identity?.AuthenticationType == ApiTokenDefaults.Scheme;
}
