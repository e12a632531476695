using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.Emails;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account.Address;

/// <summary>Requests another email address for signing in, which takes effect once the emailed link is followed.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(
    ChangeEmail change, UserManager<Accounts.Account> accounts, IViewer viewer, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Present { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var address = Input.Address!.Trim();
        await change.RequestAsync(address, Input.Password!, cancellationToken);
        TempData.Success(texts["Address.Sent", address]);
        return RedirectToPage("/Account/Security/Index");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Present = (await accounts.FindByIdAsync(viewer.AccountId.ToString()))?.Email ?? "";
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, StringLength(200), EmailAddress(ErrorMessage = "Error.email.invalid"), Display(Name = "Address.New")]
        public string? Address { get; set; }

        [Required, Display(Name = "Password.Present")]
        public string? Password { get; set; }
    }
}
