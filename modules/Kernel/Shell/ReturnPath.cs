using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Kernel.Shell;

/// <summary>Where a small form in the shell leads back to: the page one is on, error pages included.</summary>
internal static class ReturnPath
{
    public static string Of(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } original
            ? original.OriginalPath + original.OriginalQueryString
            : request.Path + request.QueryString;
}
