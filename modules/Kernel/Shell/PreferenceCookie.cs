using Microsoft.AspNetCore.Http;

namespace FacultyDev.Kernel.Shell;

/// <summary>How a browser remembers a choice that says nothing about the person.</summary>
internal static class PreferenceCookie
{
    public static CookieOptions Options(HttpRequest request) => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        Secure = request.IsHttps,
        IsEssential = true,
        Path = "/",
    };
}
