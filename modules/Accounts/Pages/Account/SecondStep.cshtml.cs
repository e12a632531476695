using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account;

/// <summary>The second factor after the password: an authenticator code or a recovery code.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SecondStepModel(VerifySecondFactor verifySecondFactor, PendingSignIn pending, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await verifySecondFactor.RunAsync(Input.Code!, Input.RememberDevice, cancellationToken);
        if (outcome is null)
            return Again();
        if (outcome == SignInOutcome.SignedIn)
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        // Reported without an exception, because an exception would roll back the count of failed attempts.
        ModelState.AddModelError("Input.Code", texts[$"SecondStep.{outcome}"]);
        return Page();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => await pending.ReadAsync() is null ? Again() : Page();

    private RedirectToPageResult Again() => RedirectToPage("SignIn", new { returnUrl = ReturnUrl });

    internal sealed class InputModel
    {
        [Required, StringLength(40), Display(Name = "SecondStep.Code")]
        public string? Code { get; set; }

        [Display(Name = "SecondStep.Remember")]
        public bool RememberDevice { get; set; }
    }
}
