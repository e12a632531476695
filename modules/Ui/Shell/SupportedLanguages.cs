using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace FacultyDev.Ui;

/// <summary>The languages of the user interface: the browser's cookie decides, then its Accept-Language header, then English.</summary>
internal static class SupportedLanguages
{
    /// <summary>Language codes with the languages' own names, so that speakers recognize them.</summary>
    public static IReadOnlyList<(string Code, string OwnName)> All { get; } = [("en", "English"), ("es", "Español")];

    public static void Configure(RequestLocalizationOptions options)
    {
        string[] codes = [.. All.Select(language => language.Code)];
        options.SetDefaultCulture(codes[0]).AddSupportedCultures(codes).AddSupportedUICultures(codes);
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
    }

    public static bool IsKnown(string? code) => All.Any(language => language.Code == code);

    public static void Choose(HttpResponse response, string code) => response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(code)),
        PreferenceCookie.Options(response.HttpContext.Request));
}
