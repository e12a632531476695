using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.Security;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Keys = FacultyDev.Accounts.Passkeys.MyPasskeys;

namespace FacultyDev.Accounts.Pages.Account.Passkeys;

/// <summary>Names a new passkey; the browser creates it when the form is submitted.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class AddModel(Keys passkeys, SecurityFormatter formatter, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Name = formatter.Device(SecurityLog.Agent(HttpContext));

    /// <summary>Called by the script. Changes nothing except the cookie with the challenge.</summary>
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
        [Required, StringLength(Keys.MaxNameLength), Display(Name = "Label.Name")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Passkeys.NoScript")]
        public string? Credential { get; set; }
    }
}
