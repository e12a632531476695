using System.Globalization;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Web;

/// <summary>Turns exceptions under /api into problem+json with an error code; pages have their own filter and error page.</summary>
internal sealed class ProblemExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The request's path is already that of the error page; the feature keeps the original one.
        var path = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? httpContext.Request.Path.Value;
        if (!new PathString(path).StartsWithSegments("/api"))
            return false;
        // The culture was set in an inner async context and is lost when an exception leaves it.
        if (httpContext.Features.Get<IRequestCultureFeature>()?.RequestCulture is { } language)
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.UICulture);
        var texts = httpContext.RequestServices.GetRequiredService<ModuleTexts>();
        var (status, title, code, field) = exception switch
        {
            NotFoundException => (StatusCodes.Status404NotFound, texts.Get("Error", "kernel.record.not-found"), "kernel.record.not-found", null),
            DomainException refusal => (StatusCodes.Status422UnprocessableEntity, texts.Get(refusal), refusal.Code, refusal.Field),
            DbUpdateConcurrencyException when httpContext.Request.Headers.IfMatch.Count > 0 =>
                (StatusCodes.Status412PreconditionFailed, texts.Get("Error", "kernel.record.changed-meanwhile"), "kernel.record.changed-meanwhile", null),
            BadHttpRequestException { StatusCode: StatusCodes.Status428PreconditionRequired } =>
                (StatusCodes.Status428PreconditionRequired, texts.Get("Error", "kernel.api.version-required"), "kernel.api.version-required", null),
            DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, texts.Get("Error", "kernel.record.changed-meanwhile"), "kernel.record.changed-meanwhile", null),
            InvalidParameterException invalid => (invalid.StatusCode, texts.Get("Error", "kernel.request.invalid"), "kernel.request.invalid", invalid.Field),
            BadHttpRequestException badRequest => (badRequest.StatusCode, texts.Get("Error", "kernel.request.invalid"), "kernel.request.invalid", null),
            _ => (StatusCodes.Status500InternalServerError, texts.Get("Error", "kernel.request.unexpected"), "kernel.request.unexpected", null),
        };
        httpContext.Response.StatusCode = status;
        var problem = new ProblemDetailsContext { HttpContext = httpContext };
        problem.ProblemDetails.Status = status;
        problem.ProblemDetails.Title = title;
        problem.ProblemDetails.Extensions["code"] = code;
        if (field is not null)
            problem.ProblemDetails.Extensions["field"] = field;
        return await problems.TryWriteAsync(problem);
    }
}
