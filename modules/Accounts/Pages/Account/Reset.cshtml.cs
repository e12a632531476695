using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account;

/// <summary>The page of the emailed link: sets a new password, with which the person then signs in.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ResetModel(ResetPassword reset, EmailTokens tokens, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Secret { get; set; }

    public bool IsGood { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await reset.ConfirmAsync(Secret ?? "", Input.Chosen!, cancellationToken);
        TempData.Success(texts["Reset.Done"]);
        return RedirectToPage("SignIn");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        IsGood = await tokens.IsValidAsync(Secret, EmailTokenKind.PasswordReset, cancellationToken);
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, StringLength(ChangePassword.MaxLength, MinimumLength = ChangePassword.MinLength, ErrorMessage = "Error.password.invalid-length"), Display(Name = "Password.Chosen")]
        public string? Chosen { get; set; }

        [Required, Compare(nameof(Chosen)), Display(Name = "Password.Again")]
        public string? Again { get; set; }
    }
}
