using Microsoft.AspNetCore.Http;

namespace FacultyDev.Ui;

/// <summary>The light or dark theme selected in this browser. Without a selection the style sheets follow the operating system.</summary>
internal static class Theme
{
    public const string Light = "light";
    public const string Dark = "dark";
    public const string System = "system";
    private const string Cookie = "theme";

    /// <summary>Returns null when the operating system's setting applies.</summary>
    public static string? Chosen(HttpRequest request) => request.Cookies[Cookie] is Light or Dark ? request.Cookies[Cookie] : null;

    public static void Choose(HttpResponse response, string theme)
    {
        if (theme is Light or Dark)
            response.Cookies.Append(Cookie, theme, PreferenceCookie.Options(response.HttpContext.Request));
        else
            response.Cookies.Delete(Cookie);
    }
}
