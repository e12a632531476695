using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Accounts.Pages.Account.TwoStep;

/// <summary>Replaces the recovery codes; only this response shows the new ones.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class CodesModel(TwoFactorCommands twoFactor) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<string>? Codes { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Codes = await twoFactor.RegenerateCodesAsync(Input.Password!, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, Display(Name = "Password.Present")]
        public string? Password { get; set; }
    }
}
