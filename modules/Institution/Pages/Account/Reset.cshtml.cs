using System.ComponentModel.DataAnnotations;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Accounts.Letters;
using FacultyDev.Institution.Accounts.Passwords;
using FacultyDev.Kernel.Operations;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account;

/// <summary>Where the mailed link leads: a new password, then signing in with it.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ResetModel(ResetPassword reset, MailedLinks links, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Secret { get; set; }

    public bool IsGood { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await reset.ChooseAsync(Secret ?? "", Input.Chosen!, cancellation);
        TempData.Success(texts["Reset.Done"]);
        return RedirectToPage("SignIn");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        IsGood = await links.IsGoodAsync(Secret, MailedLinkKind.PasswordReset, cancellation);
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, StringLength(ChoosePassword.Longest, MinimumLength = ChoosePassword.Shortest, ErrorMessage = "Error.password-length"), Display(Name = "Password.Chosen")]
        public string? Chosen { get; set; }

        [Required, Compare(nameof(Chosen)), Display(Name = "Password.Again")]
        public string? Again { get; set; }
    }
}
