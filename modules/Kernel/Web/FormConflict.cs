using Microsoft.AspNetCore.Http;

namespace FacultyDev.Kernel.Web;

public static class FormConflict
{
    /// <summary>
    /// Returns whether the form is shown again because of a version conflict. The page then sends the stored version, so that
    /// saving again overwrites the stored values.
    /// </summary>
    public static bool HasConflict(this HttpContext http) => http.Items.ContainsKey(FormPageFilter.ConflictKey);
}
