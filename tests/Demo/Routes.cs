using System.Text.RegularExpressions;
using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Tests.Demo;

/// <summary>One method of a route, or one handler of a page.</summary>
/// <param name="Pattern">Starts with a slash and ends with the handler, if any: <c>/account/sign-in?handler=Demo</c>.</param>
internal sealed record Route(string Method, string Pattern, IReadOnlyList<string> Parameters, bool IsAnonymous)
{
    /// <summary>Whether the response can be a complete page; named handlers return fragments and files.</summary>
    public bool CanBePage => Method == "GET" && !Pattern.Contains('?', StringComparison.Ordinal);
}

internal static partial class Routes
{
    /// <summary>Lists all routes except the static files, which are public.</summary>
    public static async Task<IReadOnlyList<Route>> ListAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var (endpoint, _, anonymous) in await services.ListEndpointsAsync())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
                continue;
            var pattern = "/" + Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "}");
            var parameters = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToList();
            var calls = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? CallsOf(await loader.LoadAsync(page, endpoint.Metadata))
                : (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (method, ""));
            routes.AddRange(calls.Select(call => new Route(call.Item1, pattern + call.Item2, parameters, anonymous)));
        }

        return [.. routes.OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal)];
    }

    /// <summary>Always includes GET, which a page answers even without a handler for it.</summary>
    private static IEnumerable<(string Method, string Query)> CallsOf(CompiledPageActionDescriptor page) =>
        page.HandlerMethods
            .Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name is { Length: > 0 } name ? $"?handler={name}" : ""))
            .Prepend(("GET", ""))
            .Distinct();

    [GeneratedRegex(@":[^}]*\}")]
    private static partial Regex Constraint();
}
