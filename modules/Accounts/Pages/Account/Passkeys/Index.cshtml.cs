using FacultyDev.Accounts.Passkeys;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account.Passkeys;

[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(Accounts.Passkeys.MyPasskeys passkeys, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    public IReadOnlyList<PasskeyView> Keys { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostRemoveAsync(string? id)
    {
        await passkeys.RemoveAsync(id ?? "");
        TempData.Success(texts["Passkeys.Removed"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Keys = await passkeys.ListAsync();
        return Page();
    }
}
