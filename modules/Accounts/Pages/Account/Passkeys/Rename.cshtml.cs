using System.ComponentModel.DataAnnotations;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Keys = FacultyDev.Accounts.Passkeys.MyPasskeys;

namespace FacultyDev.Accounts.Pages.Account.Passkeys;

/// <summary>Renames a passkey of the viewer; answers 404 for any other.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class RenameModel(Keys passkeys, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Input.Name = (await passkeys.FindAsync(Id ?? "")).Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await passkeys.RenameAsync(Id ?? "", Input.Name!);
        TempData.Success(texts["Passkeys.Renamed"]);
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Id))
            throw new NotFoundException();
        await passkeys.FindAsync(Id);
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, StringLength(Keys.MaxNameLength), Display(Name = "Label.Name")]
        public string? Name { get; set; }
    }
}
