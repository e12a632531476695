using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account.TwoStep;

/// <summary>Turns two-factor off. It asks for the password, so that someone at an unattended browser cannot do it.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class TurnOffModel(TwoFactorCommands twoFactor, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await twoFactor.DisableAsync(Input.Password!, cancellationToken);
        TempData.Success(texts["TwoStep.TurnedOff"]);
        return RedirectToPage("/Account/Security/Index");
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, Display(Name = "Password.Present")]
        public string? Password { get; set; }
    }
}
