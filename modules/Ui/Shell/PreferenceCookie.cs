using Microsoft.AspNetCore.Http;

namespace FacultyDev.Ui;

/// <summary>Options of cookies that store display preferences without personal data.</summary>
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
