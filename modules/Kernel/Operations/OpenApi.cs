using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FacultyDev.Kernel.Operations;

/// <summary>Describes the endpoints under /api for programs, at <c>/api/openapi.json</c>; for people there is <c>/api/docs</c>.</summary>
internal static class OpenApi
{
    public const string Document = "v1";
    public const string PermissionExtension = "x-permission";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = api => api.RelativePath?.StartsWith("api/", StringComparison.OrdinalIgnoreCase) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "FacultyDev", Version = Document };
            // The address it is asked at is where it is; a host behind a proxy would name its own.
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<RequirePermissionAttribute>().LastOrDefault() is { } required)
                operation.AddExtension(PermissionExtension, new JsonNodeExtension(required.Permission));
            else if (metadata.OfType<IAllowAnonymous>().Any())
                operation.AddExtension(PermissionExtension, new JsonNodeExtension("anonymous"));
            return Task.CompletedTask;
        });
    });

    public static void MapOpenApiDocument(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi("/api/openapi.json").RequirePermission(KernelPermissions.SignedIn);
}
