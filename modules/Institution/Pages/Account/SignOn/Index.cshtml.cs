using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account.SignOn;

/// <summary>The campus identities that open one's account.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(OwnSignOn own, SignOnSettingsQuery settings, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    public IReadOnlyList<SignOnLinkView> Links { get; private set; } = [];

    public bool IsOn { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostUnlinkAsync(Guid link, CancellationToken cancellation)
    {
        await own.UnlinkAsync(link, cancellation);
        TempData.Success(texts["Campus.Unlinked"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Links = await own.ListAsync(cancellation);
        IsOn = (await settings.GetAsync(cancellation)).IsOn;
        return Page();
    }
}
