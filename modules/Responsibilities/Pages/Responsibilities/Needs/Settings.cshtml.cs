using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>Edits the number of days in which needs have to be answered.</summary>
[RequirePermission(ResponsibilitiesPermissions.Needs.ManageSettings)]
internal sealed class SettingsModel(NeedSettingsStore settings, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public NeedSettings Stored { get; private set; } = null!;

    public IEnumerable<ConflictField> Conflict => [new(text["NeedSettings.Days"], $"{Input.Days}", $"{Stored.Days}")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Input.Days = Stored.Days;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await settings.SaveAsync(Input.Days!.Value, Version, cancellationToken);
        TempData.Success(text["NeedSettings.Success"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Stored = await settings.GetAsync(cancellationToken);
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, Range(1, NeedSettings.MaxDays), Display(Name = "NeedSettings.Days")]
        public int? Days { get; set; }
    }
}
