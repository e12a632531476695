using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Access;

/// <summary>
/// The access requirement of an endpoint: either a permission, or anonymous access. Neither is set when the endpoint declares none.
/// </summary>
public sealed record EndpointRequirement(RouteEndpoint Endpoint, string? Permission, bool IsAnonymous);

/// <summary>Makes startup fail when a page or endpoint neither names a known permission nor allows anonymous access.</summary>
public static class EndpointPermissionCheck
{
    /// <summary>In development the framework adds this route for front-end files that were created after the build.</summary>
    private const string DevelopmentFiles = "{**path:file}";

    public static async Task CheckPermissionsAsync(this WebApplication app)
    {
        var catalog = app.Services.GetRequiredService<PermissionCatalog>();
        var violations = new List<string>();
        // Endpoints reach the services only when the application starts, so they are read from the route builder here.
        var mapped = new CompositeEndpointDataSource(((IEndpointRouteBuilder)app).DataSources);
        foreach (var access in await ListEndpointsAsync(mapped, app.Services))
        {
            var name = access.Endpoint.DisplayName ?? access.Endpoint.RoutePattern.RawText ?? "?";
            if (access.Permission is null && !access.IsAnonymous)
                violations.Add($"{name} names no permission and does not say that it is anonymous.");
            else if (access.Permission is not null && !catalog.All.Contains(access.Permission))
                violations.Add($"{name} names {access.Permission}, which no module declares.");
        }

        if (violations.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, violations));
    }

    /// <summary>Returns all routes of a started application with their access requirements.</summary>
    public static Task<IReadOnlyList<EndpointRequirement>> ListEndpointsAsync(this IServiceProvider services) =>
        ListEndpointsAsync(services.GetRequiredService<EndpointDataSource>(), services);

    /// <summary>Loads each page because a page's endpoint carries the page class's attributes only after loading.</summary>
    private static async Task<IReadOnlyList<EndpointRequirement>> ListEndpointsAsync(EndpointDataSource source, IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var list = new List<EndpointRequirement>();
        foreach (var endpoint in source.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText != DevelopmentFiles))
        {
            Endpoint complete = endpoint;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                complete = (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint ?? endpoint;
            list.Add(new EndpointRequirement(
                endpoint,
                complete.Metadata.GetMetadata<RequirePermissionAttribute>()?.Permission,
                complete.Metadata.GetMetadata<IAllowAnonymous>() is not null));
        }

        return list;
    }
}
