using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Ui.Pages;

/// <summary>Saves language and theme in cookies and redirects to the page from which the form was sent.</summary>
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
