using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.Passkeys;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account;

/// <summary>Signs in with the credential from the browser. The sign-in page has the same button.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class PasskeySignInModel(PasskeySignIn signIn, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty, Required(ErrorMessage = "Passkeys.NoScript")]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetOptionsAsync() => Content(await signIn.CreateOptionsAsync(), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await signIn.RunAsync(Credential!);
        if (outcome == SignInOutcome.SignedIn)
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        ModelState.AddModelError("", texts[$"PasskeySignIn.{outcome}"]);
        return Page();
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());
}
