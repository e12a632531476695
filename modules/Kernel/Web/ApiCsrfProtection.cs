using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Web;

/// <summary>
/// Under /api a cookie alone changes nothing, since a browser sends it along with what other sites make it send. Programs bear a token; scripts of
/// our own pages send the form token in the header <c>RequestVerificationToken</c>.
/// </summary>
public static class ApiCsrfProtection
{
    /// <summary>After authorization.</summary>
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
