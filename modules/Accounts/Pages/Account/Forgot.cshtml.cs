using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FacultyDev.Accounts.Pages.Account;

/// <summary>Requests a link to reset the password. The answer does not reveal whether the account exists.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ForgotModel(ResetPassword reset) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool IsSent { get; private set; }

    public void OnGet(string? email) => Input.Email = email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await reset.RequestAsync(Input.Email!.Trim(), cancellationToken);
        IsSent = true;
        return Page();
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, StringLength(200), EmailAddress(ErrorMessage = "Error.email.invalid"), Display(Name = "SignIn.Email")]
        public string? Email { get; set; }
    }
}
