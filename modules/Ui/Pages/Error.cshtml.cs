using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Ui.Pages;

/// <summary>
/// Displays an HTTP error. The pipeline runs again with the method of the failed request. The page has no handler, so no input is validated
/// and no transaction is opened.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel : PageModel
{
    private static readonly int[] StatusesWithText = [400, 404, 413, 429, 500];

    /// <summary>Read from the route only, because a failed form may contain a field of the same name.</summary>
    public int Status => int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

    /// <summary>The part of the text keys that depends on the status.</summary>
    public string TextKey => StatusesWithText.Contains(Status) ? $"{Status}" : Status >= 500 ? "500" : "404";

    /// <summary>Identifies the failure in the log; null unless it is a server error.</summary>
    public string? TraceId => Status >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
}
