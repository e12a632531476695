using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FacultyDev.Ui;

/// <summary>Redirects the site's root to the first navigation entry that the viewer may open.</summary>
public static class StartPage
{
    public static IEndpointRouteBuilder MapStartPage(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", (IViewer viewer, IEnumerable<MenuEntry> menu) => Results.LocalRedirect(
                menu.OrderBy(entry => entry.Order).FirstOrDefault(entry => !entry.IsAdministration && viewer.HasPermission(entry.Permission))?.Path
                ?? "/account"))
            .RequirePermission(KernelPermissions.SignedIn)
            .ExcludeFromDescription();
        return endpoints;
    }
}
