using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Access;

/// <summary>What an endpoint asks of who calls it. Exactly one of the two is set.</summary>
public sealed record EndpointRequirement(RouteEndpoint Endpoint, string? Permission, bool IsAnonymous);

/// <summary>Start-up fails when a page or endpoint neither names a permission nor says that it is anonymous.</summary>
public static class EndpointPermissionCheck
{
    /// <summary>In development the framework adds a route of its own for files of the front end that came after the build.</summary>
    private const string DevelopmentFiles = "{**path:file}";

    public static async Task CheckPermissionsAsync(this WebApplication app)
    {
        var catalog = app.Services.GetRequiredService<PermissionCatalog>();
        var wanting = new List<string>();
        // What is mapped reaches the services only when the application starts; here it is asked for before.
        var mapped = new CompositeEndpointDataSource(((IEndpointRouteBuilder)app).DataSources);
        foreach (var access in await ListEndpointsAsync(mapped, app.Services))
        {
            var name = access.Endpoint.DisplayName ?? access.Endpoint.RoutePattern.RawText ?? "?";
            if (access.Permission is null && !access.IsAnonymous)
                wanting.Add($"{name} names no permission and does not say that it is anonymous.");
            else if (access.Permission is not null && !catalog.All.Contains(access.Permission))
                wanting.Add($"{name} names {access.Permission}, which no module declares.");
        }

        if (wanting.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, wanting));
    }

    /// <summary>All routes of an application that has started, with what they ask.</summary>
    public static Task<IReadOnlyList<EndpointRequirement>> ListEndpointsAsync(this IServiceProvider services) =>
        ListEndpointsAsync(services.GetRequiredService<EndpointDataSource>(), services);

    /// <summary>Pages carry their attribute only once loaded, so each is loaded.</summary>
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
