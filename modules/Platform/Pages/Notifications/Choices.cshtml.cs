using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.Notifications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Pages.Notifications;

/// <summary>Sets when notifications are also sent by email.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class ChoicesModel(NotificationPreferences preferences, IStringLocalizer<PlatformText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public List<InputModel> Input { get; set; } = [];

    public IReadOnlyList<NotificationPreferenceRow> Kinds { get; private set; } = [];

    public IEnumerable<SelectListItem> Mails =>
        Enum.GetValues<NotificationEmailTiming>().Select(mail => new SelectListItem(texts[$"NoticeMail.{mail}"], $"{mail}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = [.. Kinds.Select(kind => new InputModel { Kind = kind.Kind, Mail = kind.Mail })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await preferences.SaveAsync(
            Input.Where(wish => wish is { Kind: not null, Mail: not null }).DistinctBy(wish => wish.Kind).ToDictionary(wish => wish.Kind!, wish => wish.Mail!.Value),
            cancellationToken);
        TempData.Success(texts["NoticeChoices.Saved"]);
        return RedirectToPage();
    }

    /// <summary>Keeps the entered values; types that a manipulated form omits show the stored value.</summary>
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = [.. Kinds.Select(kind => Input.FirstOrDefault(wish => wish.Kind == kind.Kind) ?? new InputModel { Kind = kind.Kind, Mail = kind.Mail })];
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) => Kinds = await preferences.ListAsync(cancellationToken);

    internal sealed class InputModel
    {
        public string? Kind { get; set; }

        public NotificationEmailTiming? Mail { get; set; }
    }
}
