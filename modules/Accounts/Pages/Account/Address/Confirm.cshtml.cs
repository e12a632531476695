using FacultyDev.Accounts.Emails;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account.Address;

/// <summary>The page of the emailed link. It requires a button press, because mail scanners open links.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ConfirmModel(ChangeEmail change, EmailTokens tokens, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Secret { get; set; }

    public bool IsGood { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await change.ConfirmAsync(Secret ?? "", cancellationToken);
        TempData.Success(texts["Address.Changed"]);
        return RedirectToPage("/Account/SignIn");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        IsGood = await tokens.IsValidAsync(Secret, EmailTokenKind.NewAddress, cancellationToken);
        return Page();
    }
}
