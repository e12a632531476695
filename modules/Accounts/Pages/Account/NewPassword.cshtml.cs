using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account;

/// <summary>Replaces the one-time password at the first sign-in.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class NewPasswordModel(ChangePassword changePassword, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet(string? email) => Input.Email = email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await changePassword.ReplaceOneTimeAsync(Input.Email!.Trim(), Input.OneTime!.Trim(), Input.Chosen!);
        if (outcome == SignInOutcome.SignedIn)
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        if (outcome == SignInOutcome.TwoFactorRequired)
            return RedirectToPage("SecondStep", new { returnUrl = ReturnUrl });
        // Reported without an exception, because an exception would roll back the count of failed attempts.
        ModelState.AddModelError("", texts[$"SignIn.{outcome}"]);
        return await ShowAsync(cancellationToken);
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, Display(Name = "SignIn.Email")]
        public string? Email { get; set; }

        [Required, Display(Name = "Password.OneTime")]
        public string? OneTime { get; set; }

        [Required, StringLength(ChangePassword.MaxLength, MinimumLength = ChangePassword.MinLength, ErrorMessage = "Error.password.invalid-length"), Display(Name = "Password.Chosen")]
        public string? Chosen { get; set; }

        [Required, Compare(nameof(Chosen)), Display(Name = "Password.Again")]
        public string? Again { get; set; }
    }
}
