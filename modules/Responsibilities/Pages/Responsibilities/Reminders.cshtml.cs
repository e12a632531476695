using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Reminders;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities;

[RequirePermission(ResponsibilitiesPermissions.Reminders.Manage)]
internal sealed class RemindersModel(SaveReminderSettings saveSettings, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ReminderSettings Stored { get; private set; } = null!;

    public IEnumerable<ConflictField> Conflict =>
    [
        new(text["Reminders.DueSoon"], $"{Input.DueSoonDays}", $"{Stored.DueSoonDays}"),
        new(text["Reminders.Blocked"], $"{Input.BlockedDays}", $"{Stored.BlockedDays}"),
        new(text["Reminders.Escalate"], $"{Input.EscalateDays}", $"{Stored.EscalateDays}"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(cancellationToken);
        Input = new InputModel { DueSoonDays = Stored.DueSoonDays, BlockedDays = Stored.BlockedDays, EscalateDays = Stored.EscalateDays };
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await saveSettings.RunAsync(Version, Input.DueSoonDays!.Value, Input.BlockedDays!.Value, Input.EscalateDays!.Value, cancellationToken);
        TempData.Success(text["Reminders.Success"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Stored = await saveSettings.FindAsync(cancellationToken);
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, Range(0, ReminderSettings.MaxDays), Display(Name = "Reminders.DueSoon")]
        public int? DueSoonDays { get; set; }

        [Required, Range(0, ReminderSettings.MaxDays), Display(Name = "Reminders.Blocked")]
        public int? BlockedDays { get; set; }

        [Required, Range(0, ReminderSettings.MaxDays), Display(Name = "Reminders.Escalate")]
        public int? EscalateDays { get; set; }
    }
}
