using FacultyDev.Accounts.SignOn;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account.SignOn;

/// <summary>The OpenID Connect identities linked to the viewer's account.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(MySignOnLinks links, SignOnSettingsQuery settings, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    public IReadOnlyList<SignOnLinkView> Links { get; private set; } = [];

    public bool IsOn { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostUnlinkAsync(Guid link, CancellationToken cancellationToken)
    {
        await links.UnlinkAsync(link, cancellationToken);
        TempData.Success(texts["Campus.Unlinked"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Links = await links.ListAsync(cancellationToken);
        IsOn = (await settings.GetAsync(cancellationToken)).IsOn;
        return Page();
    }
}
