using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Ui;

/// <summary>The path to which a form of the shell redirects: the current page, or the failed one on an error page.</summary>
internal static class ReturnPath
{
    public static string Of(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } original
            ? original.OriginalPath + original.OriginalQueryString
            : request.Path + request.QueryString;
}
