using FacultyDev.Accounts.Tokens;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Administration.Tokens;

/// <summary>One active token, which an administrator can revoke.</summary>
[RequirePermission(AccountsPermissions.ManageSignOn)]
internal sealed class TokenModel(TokenAdministration tokens, TokenFormatter formatter, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public TokenRow Token { get; private set; } = null!;

    public TokenFormatter Formatter => formatter;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(Id, cancellationToken);
        TempData.Success(texts["Tokens.Revoked"]);
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Token = await tokens.FindAsync(Id, cancellationToken);
        return Page();
    }
}
