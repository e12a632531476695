using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Kernel.Pages;

/// <summary>
/// What people see instead of a status: the pipeline runs again here, with the method of the request that failed.
/// It has no handler, so nothing is checked, opened or saved on the way.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel : PageModel
{
    private static readonly int[] WithWordsOfTheirOwn = [400, 404, 413, 429, 500];

    /// <summary>From the route alone: a failed form may have a field of the same name.</summary>
    public int Status => int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

    /// <summary>The ending of the keys of the words.</summary>
    public string TextKey => WithWordsOfTheirOwn.Contains(Status) ? $"{Status}" : Status >= 500 ? "500" : "404";

    /// <summary>By which the people who run the site find this failure in the log; only for failures of ours.</summary>
    public string? TraceId => Status >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
}
