using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts.Tokens;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Tokens;

/// <summary>One token that works, to be ended where it should not.</summary>
[RequirePermission(InstitutionPermissions.SignOn.Manage)]
internal sealed class TokenModel(AllTokens tokens, TokenWords words, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public TokenRow Token { get; private set; } = null!;

    public TokenWords Words => words;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellation)
    {
        await tokens.RevokeAsync(Id, cancellation);
        TempData.Success(texts["Tokens.Revoked"]);
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Token = await tokens.FindAsync(Id, cancellation);
        return Page();
    }
}
