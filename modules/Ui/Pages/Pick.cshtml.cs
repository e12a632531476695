using System.Security.Cryptography;
using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Ui.Pages;

/// <summary>Returns the choices below a picker as an HTML fragment; the picker requests it while somebody types.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class PickModel(PickSearch search, PickChoiceList choices) : PageModel
{
    private const int MinLength = 2;

    public IHtmlContent Choices { get; private set; } = Markup.Nothing;

    public async Task<IActionResult> OnGetAsync(PickKind kind, [FromQuery(Name = "for")] string field, string within, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(field) || string.IsNullOrEmpty(within))
            return NotFound();
        string permission;
        try
        {
            permission = choices.Permission(within);
        }
        catch (CryptographicException)
        {
            return NotFound();
        }

        var typed = Request.Query[field + PickModelBinder.TypedSuffix].ToString().Trim();
        IReadOnlyList<PickChoice> found = typed.Length < MinLength ? [] : await search.FindAsync(kind, typed, permission, cancellationToken);
        Choices = choices.Of(kind, field, new PickerState(typed.Length < MinLength ? "" : typed, found), null);
        return Page();
    }
}
