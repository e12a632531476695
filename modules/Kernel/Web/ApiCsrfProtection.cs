using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Web;

/// <summary>
/// Protects the API against cross-site request forgery: browsers also send cookies with requests that other sites trigger. Programs
/// authenticate with a token; scripts of our pages send the antiforgery token in the header <c>RequestVerificationToken</c>.
/// </summary>
public static class ApiCsrfProtection
{
    /// <summary>Must run after authorization.</summary>
    public static IApplicationBuilder UseApiCsrfProtection(this IApplicationBuilder app) => app.Use(async (HttpContext context, RequestDelegate next) =>
    {
        var changes = !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method));
        if (changes && context.Request.Path.StartsWithSegments("/api") && context.User.Identity?.AuthenticationType != ApiTokenDefaults.Scheme
            && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            var problem = new ProblemDetailsContext { HttpContext = context };
            problem.ProblemDetails.Status = StatusCodes.Status400BadRequest;
            problem.ProblemDetails.Title = context.RequestServices.GetRequiredService<ModuleTexts>().Get("Error", "kernel.api.cookie-only");
            problem.ProblemDetails.Extensions["code"] = "kernel.api.cookie-only";
            await context.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(problem);
            return;
        }

        await next(context);
    });
}
