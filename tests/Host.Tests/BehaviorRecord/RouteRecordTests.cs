using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Tests.Approval;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>Every endpoint with its requirements, and the inputs of pages. The status for each role is in the access table.</summary>
[Collection(RecordCollection.Name)]
public sealed class RouteRecordTests(RecordedHost host)
{
    [Fact]
    public async Task Routes_AndTheirRequirements_MatchTheApprovedFile()
    {
        var lines = new List<string>();
        foreach (var (endpoint, page) in await EndpointsAsync())
            foreach (var (method, handler) in Calls(endpoint, page))
                lines.Add($"{method} {Pattern(endpoint)}{handler} | {string.Join(" | ", Requirements(endpoint, page, method))}");
        ApprovedFile.ShouldHold("routes.txt", lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Inputs_OfPages_MatchTheApprovedFile()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var metadata = host.Services.GetRequiredService<IModelMetadataProvider>();
        foreach (var (endpoint, page) in await EndpointsAsync())
        {
            if (page is null)
                continue;
            foreach (var property in page.BoundProperties)
                lines.UnionWith(PageInputs.Of(metadata, property).Select(input => $"{Pattern(endpoint)} | {input}"));
            foreach (var handler in page.HandlerMethods)
                foreach (var parameter in handler.Parameters)
                    lines.UnionWith(PageInputs.Of(metadata, parameter).Select(input => $"{Pattern(endpoint)} | {$"{handler.HttpMethod} {handler.Name}".Trim()}: {input}"));
        }

        ApprovedFile.ShouldHold("page-inputs.txt", lines);
    }

    private async Task<IReadOnlyList<(RouteEndpoint Endpoint, CompiledPageActionDescriptor? Page)>> EndpointsAsync()
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var endpoints = new List<(RouteEndpoint, CompiledPageActionDescriptor?)>();
        foreach (var access in await host.Services.ListEndpointsAsync())
        {
            if (access.Endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
                continue;
            var page = access.Endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            endpoints.Add((access.Endpoint, page is null ? null : await loader.LoadAsync(page, access.Endpoint.Metadata)));
        }

        return endpoints;
    }

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>Always includes GET, which a page answers even without a handler for it.</summary>
    private static IEnumerable<(string Method, string Handler)> Calls(RouteEndpoint endpoint, CompiledPageActionDescriptor? page) => page is null
        ? (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any method"]).Select(method => (method, ""))
        : page.HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), string.IsNullOrEmpty(handler.Name) ? "" : $"?handler={handler.Name}"))
            .Prepend(("GET", "")).Distinct();

    private IEnumerable<string> Requirements(RouteEndpoint endpoint, CompiledPageActionDescriptor? page, string method)
    {
        var metadata = page?.Endpoint?.Metadata ?? endpoint.Metadata;
        var permission = metadata.GetMetadata<RequirePermissionAttribute>()?.Permission;
        var isApi = Pattern(endpoint).StartsWith("/api/v", StringComparison.Ordinal);
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
            yield return "anonymous";
        if (permission is not null)
            yield return $"permission {permission}";
        foreach (var scope in host.Services.GetServices<ApiScope>().Where(scope => isApi && scope.Permissions.Contains(permission)))
            yield return $"scope {scope.Name}";
        if (metadata.GetMetadata<EnableRateLimitingAttribute>() is { } limit)
            yield return $"limit {limit.PolicyName}";
        if (metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
            yield return "no limit";
        if (method != "GET" && page is not null)
            yield return page.FilterDescriptors.Select(filter => filter.Filter).LastOrDefault(ConcernsFormToken) is AutoValidateAntiforgeryTokenAttribute or ValidateAntiForgeryTokenAttribute
                ? "form token"
                : "no form token";
        if (page is null && metadata.GetMetadata<IAntiforgeryMetadata>() is { } forgery)
            yield return forgery.RequiresValidation ? "form token" : "no form token";
        if (method != "GET" && page?.HandlerTypeInfo.IsDefined(typeof(OwnTransactionAttribute), inherit: true) == true)
            yield return "own transaction";
    }

    private static bool ConcernsFormToken(IFilterMetadata filter) =>
        filter is AutoValidateAntiforgeryTokenAttribute or ValidateAntiForgeryTokenAttribute or IgnoreAntiforgeryTokenAttribute;
}
