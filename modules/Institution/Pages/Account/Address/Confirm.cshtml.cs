using FacultyDev.Institution.Accounts.Letters;
using FacultyDev.Kernel.Operations;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account.Address;

/// <summary>Where the link in the letter leads. Programs that look at mail open links, so it asks for one more press.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ConfirmModel(ChangeAddress change, MailedLinks links, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Secret { get; set; }

    public bool IsGood { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await change.ConfirmAsync(Secret ?? "", cancellation);
        TempData.Success(texts["Address.Changed"]);
        return RedirectToPage("/Account/SignIn");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        IsGood = await links.IsGoodAsync(Secret, MailedLinkKind.NewAddress, cancellation);
        return Page();
    }
}
