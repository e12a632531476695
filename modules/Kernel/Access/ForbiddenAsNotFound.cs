using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Kernel.Access;

/// <summary>
/// Answers 404 instead of 403 so that a response never reveals that something exists. Anonymous users are redirected to sign in.
/// </summary>
internal sealed class ForbiddenAsNotFound : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler standard = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.User.Identity?.IsAuthenticated == true)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await standard.HandleAsync(next, context, policy, authorizeResult);
    }
}
