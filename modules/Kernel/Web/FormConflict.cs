using Microsoft.AspNetCore.Http;

namespace FacultyDev.Kernel.Web;

public static class FormConflict
{
    /// <summary>
    /// Whether the form is shown again because somebody else was faster. The page then sends the version that is stored now, so that
    /// saving again means "mine".
    /// </summary>
    public static bool HasConflict(this HttpContext http) => http.Items.ContainsKey(FormPageFilter.ConflictKey);
}
