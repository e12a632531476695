using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace FacultyDev.Kernel.Access;

/// <summary>
/// Declares the permission that a page or endpoint requires. Access to individual records is checked when they are loaded.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequirePermissionAttribute(string permission) : Attribute, IAuthorizeData, IAuthorizationRequirementData
{
    public string Permission { get; } = permission;

    string? IAuthorizeData.Policy { get => null; set { } }

    string? IAuthorizeData.Roles { get => null; set { } }

    string? IAuthorizeData.AuthenticationSchemes { get => null; set { } }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(Permission)];
}

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionRequirementHandler(IViewer viewer) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (viewer.HasPermission(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

public static class RequirePermissionExtensions
{
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, string permission) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequirePermissionAttribute(permission));
}
