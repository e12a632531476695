using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Kernel.Pages;

/// <summary>Language and light or dark, kept in a cookie; the switches of the shell post here and lead back.</summary>
[AllowAnonymous]
internal sealed class PreferencesModel : PageModel
{
    public IActionResult OnPost(string? language, string? theme, string? returnUrl)
    {
        if (SupportedLanguages.IsKnown(language))
            SupportedLanguages.Choose(Response, language!);
        if (theme is not null)
            Theme.Choose(Response, theme);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
