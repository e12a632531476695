using System.ComponentModel.DataAnnotations;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Keys = FacultyDev.Institution.Accounts.Passkeys.MyPasskeys;

namespace FacultyDev.Institution.Pages.Account.Passkeys;

/// <summary>Gives the passkey a name; the browser then makes it and the form comes back with it.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class AddModel(Keys passkeys, SecurityFormatter formatter, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Name = formatter.Device(SecurityLog.Agent(HttpContext));

    /// <summary>Asked for by the script. Changes nothing but a cookie of its own that names the challenge.</summary>
    public async Task<IActionResult> OnGetOptionsAsync() => Content(await passkeys.CreateOptionsAsync(), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        await passkeys.AddAsync(Input.Credential!, Input.Name!);
        TempData.Success(texts["Passkeys.Added"]);
        return RedirectToPage("Index");
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, StringLength(Keys.MaxNameLength), Display(Name = "Passkeys.Name")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Passkeys.NoScript")]
        public string? Credential { get; set; }
    }
}
