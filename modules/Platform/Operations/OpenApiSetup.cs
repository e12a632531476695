using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FacultyDev.Platform.Operations;

/// <summary>Serves the OpenAPI document of the endpoints under /api at <c>/api/openapi.json</c>; <c>/api/docs</c> displays it.</summary>
internal static class OpenApiSetup
{
    public const string Document = "v1";
    public const string PermissionExtension = "x-permission";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = api => api.RelativePath?.StartsWith("api/", StringComparison.OrdinalIgnoreCase) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "FacultyDev",
                Version = Document,
                Description = "A program acts for the person whose token it bears, within the token's scopes, and sees what that person may see. "
                    + "What is out of reach is answered like what does not exist. Lists page by key: send next as after. Errors are problem+json with a code.",
                Contact = new OpenApiContact { Name = "The FacultyDev authors" },
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            // Relative to the document's address, because a host behind a proxy would name its internal address.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Tags = new HashSet<OpenApiTag>((document.Tags ?? new HashSet<OpenApiTag>()).Select(tag => new OpenApiTag
            {
                Name = tag.Name, Description = $"Calls of the module {tag.Name}.",
            }));
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [ApiTokenDefaults.Scheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token, made on the page of one's account.",
                },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiTokenDefaults.Scheme, document)] = [] }];
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
