using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account;

[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class PasswordModel(ChangePassword changePassword, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await changePassword.ChangeAsync(Input.Present!, Input.Chosen!);
        TempData.Success(texts["Password.Changed"]);
        return RedirectToPage("/Account/Security/Index");
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, Display(Name = "Password.Present")]
        public string? Present { get; set; }

        [Required, StringLength(ChangePassword.MaxLength, MinimumLength = ChangePassword.MinLength, ErrorMessage = "Error.password.invalid-length"), Display(Name = "Password.Chosen")]
        public string? Chosen { get; set; }

        [Required, Compare(nameof(Chosen)), Display(Name = "Password.Again")]
        public string? Again { get; set; }
    }
}
