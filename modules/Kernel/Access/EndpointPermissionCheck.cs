using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Access;

/// <summary>What an endpoint asks of who calls it. Exactly one of the two is set.</summary>
public sealed record EndpointAccess(RouteEndpoint Endpoint, string? Permission, bool Anonymous);

/// <summary>Start-up fails when a page or endpoint neither names a permission nor says that it is anonymous.</summary>
public static class EndpointPermissionCheck
{
    public static async Task CheckPermissionsAsync(this WebApplication app)
    {
        var catalog = app.Services.GetRequiredService<PermissionCatalog>();
        var wanting = new List<string>();
        foreach (var access in await app.Services.ListEndpointsAsync())
        {
            var name = access.Endpoint.DisplayName ?? access.Endpoint.RoutePattern.RawText ?? "?";
            if (access.Permission is null && !access.Anonymous)
                wanting.Add($"{name} names no permission and does not say that it is anonymous.");
            else if (access.Permission is not null && !catalog.All.Contains(access.Permission))
                wanting.Add($"{name} names {access.Permission}, which no module declares.");
        }

        if (wanting.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, wanting));
    }

    /// <summary>All routes with what they ask. Pages carry their attribute only once loaded, so each is loaded.</summary>
    public static async Task<IReadOnlyList<EndpointAccess>> ListEndpointsAsync(this IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var list = new List<EndpointAccess>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            Endpoint complete = endpoint;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                complete = (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint ?? endpoint;
            list.Add(new EndpointAccess(
                endpoint,
                complete.Metadata.GetMetadata<RequirePermissionAttribute>()?.Permission,
                complete.Metadata.GetMetadata<IAllowAnonymous>() is not null));
        }

        return list;
    }
}
